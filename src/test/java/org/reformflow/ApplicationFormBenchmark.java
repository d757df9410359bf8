package org.reformflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a person waits in Chromium with an application of 60,000 characters: from the
 * click on the task to its filled form, and from the click on "Gửi" (saving a draft) to
 * the end of the form. Run with {@code mvn -Pbenchmark test
 * -Dtest=ApplicationFormBenchmark}.
 */
@Tag("benchmark")
class ApplicationFormBenchmark extends BrowserTest {

	private static final String AUTHOR = "chuyenvien.qlkh";

	private static final int ROUNDS = 15;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private Clock clock;

	@Test
	void opensAndSavesALongApplication() {
		Campaign campaign = this.story.campaign("Đợt đo " + System.nanoTime(), LocalDate.now(this.clock).plusDays(30));
		String id = this.people
			.start(AUTHOR, "initiative-application",
					Map.of("campaign", campaign.id(), "title", "Bản mô tả dài", "area", "TTHC"))
			.getBusinessKey();
		this.applications.save(id, longDescription());
		List<Long> open = new ArrayList<>();
		List<Long> save = new ArrayList<>();
		String last = "none";
		try (Tasklist author = as(AUTHOR)) {
			Page page = author.page();
			for (int i = 0; i < ROUNDS; i++) {
				Locator task = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(campaign.title()));
				page.locator(".task-filter")
					.filter(new Locator.FilterOptions().setHasText("Việc của tôi"))
					.locator("a")
					.first()
					.click();
				page.waitForFunction("done => [...document.querySelectorAll('li.task h4 a')]"
						+ ".some(a => !a.getAttribute('href').includes(done))", last);
				task.waitFor();
				long start = System.nanoTime();
				task.click();
				page.waitForFunction("() => [...document.querySelectorAll('.fjs-container textarea')]"
						+ ".some(text => text.value.length >= 10000)");
				open.add(System.nanoTime() - start);
				last = String.valueOf(page.evaluate("() => /task=([^&]+)/.exec(location.hash)[1]"));
				if (i == 0) {
					page.setViewportSize(1440, 7400);
					author.picture("sang-kien-ca-bieu-mau");
					page.setViewportSize(1440, 900);
				}
				start = System.nanoTime();
				author.form().locator("button[type=submit]").click();
				page.waitForFunction("() => !document.querySelector('.fjs-container')");
				save.add(System.nanoTime() - start);
			}
		}
		assertThat(this.applications.get(id).revision()).isEqualTo(ROUNDS + 1);
		System.out.printf("60.000 characters: task to form %s, save to next page %s%n", words(open), words(save));
	}

	private Description longDescription() {
		Description of = this.story.completeBy("Bản mô tả dài", AUTHOR);
		String text = "Tiếng Việt có dấu, mỗi câu một ý; số liệu trong bảng kèm theo. ".repeat(200).substring(0, 9_999)
				+ ".";
		return new Description(of.title(), of.area(), of.governingBody(), of.workplace(), of.field(), of.appliedFrom(),
				of.appliedTo(), of.authors(), text, of.scope(), of.purpose(), text, of.knownAdvantages(), text,
				of.knownCauses(), of.solutions(), text, text, of.effects(), text, of.proposals(), true, of.investor(),
				of.firstAppliedOn(), of.confidential(), of.preconditions(), of.participants());
	}

	private static String words(List<Long> nanos) {
		List<Long> sorted = nanos.stream().sorted().toList();
		return "median %d ms, slowest %d ms".formatted(sorted.get(sorted.size() / 2) / 1_000_000,
				sorted.get(sorted.size() - 1) / 1_000_000);
	}

}
