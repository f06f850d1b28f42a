"""Takes the pictures of the annotated page anew, light and dark, English and Chinese.

Usage: python docs/pictures.py

Needs the extras `browser` and `timeline` (with matplotlib comes Pillow), chromium and a Chinese font.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

import zonenews

ROOT = Path(__file__).parent.parent
FLAGS = "--headless --no-sandbox --disable-gpu --hide-scrollbars"


def main() -> None:
    """Four pictures of one sample, the tip of a short mention open."""
    article = zonenews.parse_article((ROOT / "tests/samples/000.txt").read_bytes())
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in FLAGS.split():
        options.add_argument(flag)
    browser = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    size = {"width": 1320, "height": 757, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    with tempfile.TemporaryDirectory() as folder:
        for language, ending in (("en", ""), ("zh", "-zh")):
            page = Path(folder, f"{language}.html")
            page.write_text(article.to_html(lang=language), encoding="utf-8")
            for scheme, shade in (("light", ""), ("dark", "-dark")):
                media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
                browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
                browser.get(page.as_uri())
                short = browser.find_elements(By.CSS_SELECTOR, "[data-row=leader-1].mark-leader")[1]
                ActionChains(browser).move_to_element(short).perform()
                picture = Image.open(io.BytesIO(browser.get_screenshot_as_png())).convert("RGB")
                picture.quantize(128).save(ROOT / f"docs/images/annotated{ending}{shade}.png", optimize=True)
    browser.quit()


if __name__ == "__main__":
    main()
