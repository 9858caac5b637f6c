"""The reading room in a real browser. See `run`."""

import contextlib
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM = Path(sys.argv[1]).resolve()
FOLDER = Path(sys.argv[2]).resolve()
DOCUMENTS = Path(__file__).resolve().parents[2] / "Corpus" / "documents"
# Deque's axe-core, as the package carries it.
AXE = (Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()
# Born digital and text: quick to read. One typed page shows what recognition was unsure of.
NAMES = ["housing-01.pdf", "municipal-02.pdf", "council-01.pdf", "typewritten-02-clean.tif"]
# A number that Skatteverket has set aside for tests.
NUMBER = "19121212-1212"
PERSONAL = f"""Protokoll fört vid styrelsemöte

Bryggföreningen Viken 2021-03-04

Närvarande: Ylva Näslund {NUMBER}, Örjan Holm

§ 1 Anställning
Styrelsen beslutar att anställa Ylva Näslund, {NUMBER}, som hamnvakt.

§ 2 <script>document.title = "fel"</script>
Styrelsen beslutar att avsluta mötet.
"""


class Server:
    """The program on an archive of its own."""

    def __init__(self, folder):
        self.archive = str(Path(folder) / "archive")
        self.source = Path(folder) / "documents"
        self.source.mkdir()
        for name in self.names():
            shutil.copy(DOCUMENTS / name, self.source)
        (self.source / "viken <b>möte.txt").write_text(PERSONAL)
        self.ingest()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--archive", self.archive, "--port", "0"], stderr=subprocess.PIPE, text=True
        )
        self.url = self.process.stderr.readline().strip().rstrip("/")
        self.sign_in = re.search(r"http\S+", self.process.stderr.readline()).group()

    @staticmethod
    def names():
        there = [name for name in NAMES if (DOCUMENTS / name).exists()]
        return there or sorted(path.name for path in DOCUMENTS.glob("*.pdf"))[:3]

    def ingest(self):
        subprocess.run(
            [PROGRAM, "ingest", self.source, "--archive", self.archive, "--quiet"], check=False, timeout=600
        )

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.process.stderr.close()
        return code


def browser(width, height, dark=False, script=True, language="sv"):
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--lang={language}"]:
        options.add_argument(word)
    options.add_argument(f"--window-size={max(width, 500)},{height}")
    options.add_experimental_option(
        "prefs",
        {
            "intl.accept_languages": language,
            "profile.managed_default_content_settings.javascript": 1 if script else 2,
        },
    )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )
    if dark:
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        )
    return driver


@contextlib.contextmanager
def open_browser(*arguments, **options):
    driver = browser(*arguments, **options)
    try:
        yield driver
    finally:
        driver.quit()


class ReadingRoomTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.server = Server(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        code = cls.server.close()
        cls.folder.cleanup()
        assert code == 0, f"the server ended with {code}"

    def visit(self, driver, path):
        driver.get(self.server.url + path)

    def shot(self, driver, name):
        driver.save_screenshot(str(FOLDER / f"{name}.png"))

    def wait(self, driver, condition):
        return WebDriverWait(driver, 60).until(condition)

    def check(self, driver, name):
        """Nothing is wider than the window, nothing was refused by the content policy, axe finds nothing."""
        self.shot(driver, name)
        wider = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        self.assertLessEqual(wider, 0, f"{name} is {wider} pixels wider than the window")
        faults = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        self.assertEqual(faults, [], name)
        driver.set_script_timeout(120)
        driver.execute_script(AXE)
        found = driver.execute_async_script(
            """
            const done = arguments[arguments.length - 1];
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
            axe.run(document, { resultTypes: ["violations"], runOnly: { type: "tag", values: tags } }).then(
                (results) => done(results.violations.map((fault) =>
                    [fault.id, ...fault.nodes.map((node) => `${node.target}: ${node.failureSummary}`)])),
                (error) => done([String(error)]));
            """
        )
        self.assertEqual(found, [], name)

    def document(self, driver, words):
        """Opens the first hit."""
        self.visit(driver, "/?q=" + words)
        driver.find_element(By.CSS_SELECTOR, ".hits h2 a").click()
        self.wait(driver, lambda d: "/documents/" in d.current_url)
        return re.search(r"/documents/([0-9a-f]{16}(-\d+)?)", driver.current_url).group(1)

    def images_are_drawn(self, driver):
        return driver.execute_script(
            "const image = document.querySelector('.sheet img'); return image && image.complete && image.naturalWidth > 0"
        )

    def test_a_researcher_searches_opens_a_hit_and_lights_up_a_decision(self):
        with open_browser(1440, 900) as driver:
            self.visit(driver, "/")
            self.check(driver, "front-wide")
            field = driver.switch_to.active_element
            self.assertEqual(field.get_attribute("name"), "q")
            field.send_keys("justerare", Keys.ENTER)
            self.wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".hits mark"))
            self.check(driver, "search-wide")
            driver.find_element(By.TAG_NAME, "body").send_keys("j")
            driver.switch_to.active_element.send_keys(Keys.ENTER)
            self.wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".document"))
            self.wait(driver, self.images_are_drawn)
            decision = driver.find_element(By.CSS_SELECTOR, ".decision a.value")
            name = decision.get_attribute("data-mark")
            decision.click()
            box = self.wait(driver, lambda d: d.find_element(By.CSS_SELECTOR, f"rect.is-lit[data-mark='{name}']"))
            frame = driver.find_element(By.CSS_SELECTOR, ".pages").rect
            # Scrolling to it takes a moment.
            self.wait(driver, lambda d: frame["y"] <= box.rect["y"] <= frame["y"] + frame["height"])
            self.check(driver, "document-wide")
            # A word on the page: where the decision stands.
            webdriver.ActionChains(driver).move_to_element(box).click().perform()
            card = self.wait(driver, lambda d: d.find_element(By.CSS_SELECTOR, ".word-card strong"))
            self.assertTrue(card.text.strip())
            self.shot(driver, "document-word")

    def test_all_of_it_works_without_a_script(self):
        with open_browser(1440, 900, script=False) as driver:
            self.visit(driver, "/?q=justerare")
            driver.find_element(By.CSS_SELECTOR, ".hits h2 a").click()
            decision = driver.find_element(By.CSS_SELECTOR, ".decision a.value")
            target = decision.get_attribute("href").split("#")[1]
            decision.click()
            self.assertTrue(driver.current_url.endswith("#" + target))
            lit = driver.find_element(By.CSS_SELECTOR, f"rect[id='{target}']")
            self.assertNotEqual(lit.value_of_css_property("fill"), "rgba(0, 0, 0, 0)")
            self.shot(driver, "document-no-script")
            # By keyboard: wherever the link stands on the screen.
            driver.find_element(By.LINK_TEXT, "Ord för ord").send_keys(Keys.ENTER)
            self.wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".word-list a"))
            self.shot(driver, "words-no-script")

    def test_an_archivist_corrects_a_name_that_survives_another_reading(self):
        with open_browser(1280, 900) as driver:
            driver.get(self.server.sign_in)
            identifier = self.document(driver, "hamnvakt")
            address = f"{self.server.url}/documents/{identifier}"
            driver.find_element(By.CSS_SELECTOR, "table.attendance a.correct").click()
            self.wait(driver, lambda d: d.find_elements(By.ID, "value"))
            self.check(driver, "correct-wide")
            field = driver.find_element(By.ID, "value")
            field.clear()
            field.send_keys("Ylva Näslund-Ek")
            driver.find_element(By.ID, "reason").send_keys("enligt medlemsregistret")
            driver.find_element(By.CSS_SELECTOR, ".correct button").click()
            self.wait(driver, lambda d: d.current_url.rstrip("/") == address)
            self.assertIn("Ylva Näslund-Ek", driver.find_element(By.CSS_SELECTOR, "table.attendance").text)
            # Read again, from a file that has changed its place and with other settings.
            settings = Path(self.folder.name) / "again.yaml"
            settings.write_text("extraction: {maximum-pages: 19999}\n")
            subprocess.run(
                [PROGRAM, "ingest", self.server.source, "--archive", self.server.archive, "--pipeline", settings],
                check=False,
                capture_output=True,
                timeout=600,
            )
            driver.get(address)
            self.assertIn("Ylva Näslund-Ek", driver.find_element(By.CSS_SELECTOR, "table.attendance").text)
            self.visit(driver, "/?person=N%C3%A4slund-Ek")
            self.assertTrue(driver.find_elements(By.CSS_SELECTOR, ".hits li"))
            self.visit(driver, "/review?part=corrections")
            self.assertIn("enligt medlemsregistret", driver.find_element(By.CSS_SELECTOR, ".corrections").text)
            self.check(driver, "corrections-wide")
            undo = driver.find_element(By.CSS_SELECTOR, ".correction form button")
            undo.click()
            self.wait(driver, staleness_of(undo))
            driver.get(address)
            self.wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, "table.attendance"))
            self.assertNotIn("Ylva Näslund-Ek", driver.find_element(By.CSS_SELECTOR, "table.attendance").text)

    def test_personal_data_is_covered_and_markup_in_documents_is_text(self):
        with open_browser(1280, 900) as driver:
            self.document(driver, "hamnvakt")
            self.assertNotIn("1212-1212", driver.page_source)
            self.assertIn("████", driver.find_element(By.TAG_NAME, "body").text)
            self.assertNotEqual(driver.title, "fel")
            self.assertEqual(driver.find_elements(By.CSS_SELECTOR, ".record script, .record b"), [])
            self.check(driver, "personal-covered")
            driver.get(self.server.sign_in)
            self.document(driver, "hamnvakt")
            self.assertIn(NUMBER, driver.find_element(By.TAG_NAME, "body").text)

    def test_every_page_is_accessible_wide_and_narrow_and_dark(self):
        with urllib.request.urlopen(self.server.url + "/api/v1/documents?limit=50") as answer:
            identifier = re.search(rb'"id":"([0-9a-f]{16})","items":[1-9]', answer.read()).group(1).decode()
        paths = {
            "front": "/",
            "search": "/?q=beslut",
            "nothing": "/?q=kvantdator",
            "document": f"/documents/{identifier}",
            "words": f"/documents/{identifier}/pages/1",
            "bodies": "/bodies",
            "people": "/people",
            "review": "/review",
            "review-values": "/review?part=values",
            "review-notes": "/review?part=diagnostics",
            "help": "/help",
            "login": "/login",
            "missing": "/documents/0123456789abcdef",
        }
        for form, (width, height, dark) in {
            "wide": (1280, 900, False),
            "narrow": (360, 740, False),
            "dark": (1280, 900, True),
        }.items():
            with open_browser(width, height, dark=dark) as driver:
                for name, path in paths.items():
                    with self.subTest(name=name, form=form):
                        self.visit(driver, path)
                        if name == "missing":
                            driver.get_log("browser")
                        self.check(driver, f"{name}-{form}")
                for kind in ["bodies", "people"]:
                    with self.subTest(name=kind, form=form):
                        self.visit(driver, f"/{kind}")
                        driver.find_element(By.CSS_SELECTOR, "table.list a").click()
                        self.check(driver, f"{kind}-one-{form}")

    def test_english_and_print(self):
        with open_browser(1280, 900, language="en-GB,en") as driver:
            identifier = self.document(driver, "justerare")
            self.assertEqual(driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), "en")
            self.shot(driver, "document-english")
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            self.visit(driver, f"/documents/{identifier}")
            self.shot(driver, "document-print")
            self.assertFalse(driver.find_element(By.CSS_SELECTOR, ".pages").is_displayed())

    def raw(self, sent, patience=15):
        """What the server says to these very bytes; empty where it closes without a word."""
        host, port = self.server.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=patience) as connection:
            try:
                connection.sendall(sent)
                answer = b""
                while piece := connection.recv(65536):
                    answer += piece
            except (ConnectionError, TimeoutError):
                pass
            return answer

    def test_requests_that_no_browser_sends_do_no_harm(self):
        host = b"Host: 127.0.0.1\r\nConnection: close\r\n"
        for sent, status in {
            b"GET /../../../../etc/passwd HTTP/1.1\r\n" + host + b"\r\n": b" 404 ",
            b"GET /assets/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + host + b"\r\n": b" 404 ",
            # Its own front page: it is nobody's proxy.
            b"GET http://evil.example/ HTTP/1.1\r\n" + host + b"\r\n": b" 200 ",
            b"GET /?q=%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n" + host + b"\r\n": b" 200 ",
            b"GET /?lang=en%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n" + host + b"\r\n": b" 200 ",
            b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n": b" 421 ",
            b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 200_000 + b"\r\n\r\n": b" 400 ",
            b"GET / HTTP/1.1\r\n" + host + b"".join(b"X%d: a\r\n" % n for n in range(500)) + b"\r\n": b" 400 ",
            b"GET /" + b"a" * 6000 + b" HTTP/1.1\r\n" + host + b"\r\n": b" 414 ",
            b"POST /login HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n": b" 413 ",
            b"POST /login HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 50\r\n\r\naaaaa": b" 400 ",
            b"TRACE / HTTP/1.1\r\n" + host + b"\r\n": b" 405 ",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\r\n\r\n": b" 400 ",
        }.items():
            with self.subTest(sent=sent[:60]):
                answer = self.raw(sent)
                head = answer.split(b"\r\n\r\n")[0]
                self.assertIn(status, head.split(b"\r\n")[0])
                self.assertNotIn(b"root:", answer)
                self.assertNotIn(b"a=b", head)

    def test_a_hundred_slow_clients_do_not_stop_it(self):
        host, port = self.server.url.removeprefix("http://").split(":")
        slow = [socket.create_connection((host, int(port)), timeout=30) for _ in range(100)]
        try:
            for connection in slow:
                connection.sendall(b"GET /?q=beslut HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            for connection in slow[:50]:
                connection.sendall(b"a")
            for _ in range(5):
                with urllib.request.urlopen(self.server.url + "/?q=beslut", timeout=10) as answer:
                    self.assertEqual(answer.status, 200)
        finally:
            for connection in slow:
                connection.close()

    def test_the_api_is_as_it_is_described(self):
        found = subprocess.run(
            [
                Path(sys.executable).parent / "schemathesis",
                f"--config-file={Path(__file__).with_name('schemathesis.toml')}",
                "run",
                f"{self.server.url}/api/openapi.json",
                "--max-examples=10",
                "--generation-deterministic",
                f"--header=Authorization: Bearer {self.server.sign_in.split('token=')[1]}",
                "--report=junit",
                f"--report-dir={FOLDER}",
                "--no-color",
            ],
            capture_output=True,
            text=True,
            timeout=900,
        )
        (FOLDER / "schemathesis.txt").write_text(found.stdout + found.stderr)
        self.assertEqual(found.returncode, 0, found.stdout[-4000:])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
