package org.reformflow.initiative.similarity;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.OwnWords;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Solution;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DuplicatesTests {

	private static final String AUTHOR = "chuyenvien.qlkh";

	@Autowired
	private Duplicates duplicates;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void earlierOnesOfAllCampaignsAreCompared() {
		Description words = words(81_001, 4);
		String first = handedIn(this.story.campaign(), AUTHOR, words);
		String second = handedIn(this.story.campaign(), "chuyenvien.tdc", words);

		assertThat(this.duplicates.check(second)).extracting(Resemblance::otherId).containsExactly(first);
		assertThat(this.duplicates.found(second)).singleElement()
			.satisfies((found) -> assertThat(found.share()).isGreaterThan(0.9))
			.satisfies((found) -> assertThat(found.passages()).isNotEmpty());
		assertThat(this.duplicates.check(first)).isEmpty();
	}

	@Test
	void otherDepartmentsAreNotCompared() {
		Description words = words(81_002, 4);
		handedIn(this.story.campaign("so-noivu", "Đợt của Sở Nội vụ", this.story.campaign().lastDay()),
				"chuyenvien.snv", words);

		assertThat(this.duplicates.check(handedIn(this.story.campaign(), AUTHOR, words))).isEmpty();
	}

	@Test
	void draftsAreNotCompared() {
		Description words = words(81_003, 4);
		Campaign campaign = this.story.campaign();
		String draft = this.people.as(AUTHOR,
				() -> this.applications.draft(campaign, "quan-ly-khoa-hoc", AUTHOR, words));
		this.duplicates.register(draft);

		assertThat(this.duplicates.check(handedIn(campaign, "chuyenvien.tdc", words))).isEmpty();
	}

	/** What was found before is replaced; what was handed in again counts anew. */
	@Test
	void aRewrittenApplicationResemblesNothingAnymore() {
		Description words = words(81_004, 4);
		Campaign campaign = this.story.campaign();
		handedIn(campaign, AUTHOR, words);
		String copy = handedIn(campaign, "chuyenvien.tdc", words);
		assertThat(this.duplicates.check(copy)).isNotEmpty();

		this.applications.save(copy, words(81_005, 4));

		assertThat(this.duplicates.check(copy)).isEmpty();
		assertThat(this.duplicates.found(copy)).isEmpty();
	}

	@Test
	void textsOfTwoHundredPagesAreCompared() {
		Description words = words(81_006, 4_000);
		Campaign campaign = this.story.campaign();
		String first = handedIn(campaign, AUTHOR, words);
		Description part = new OwnWords(81_007).with(words,
				List.of(new Solution(words.novelty() + " " + new OwnWords(81_008).text(3), null, null)), "Mới.");

		assertThat(this.duplicates.check(handedIn(campaign, "chuyenvien.tdc", part))).singleElement()
			.satisfies((found) -> assertThat(found.otherId()).isEqualTo(first));
	}

	private Description words(long seed, int sentences) {
		OwnWords own = new OwnWords(seed);
		return own.with(this.story.complete("Sáng kiến " + seed),
				List.of(new Solution(own.text(sentences), own.text(2), null)), own.text(3));
	}

	private String handedIn(Campaign campaign, String person, Description words) {
		String id = this.story.handedIn(campaign.id(), person, words);
		this.duplicates.register(id);
		this.clock.advance(Duration.ofMinutes(1));
		return id;
	}

}
