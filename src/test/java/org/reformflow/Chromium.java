package org.reformflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The browser of the tests: required in CI, else where Chromium is found. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

	private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

	static Chromium start() {
		assumeTrue(Files.isExecutable(EXECUTABLE) || "true".equals(System.getenv("CI")), "no Chromium here");
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Chromium(playwright,
				playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync"))));
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
