package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages go on behind the last row, by key. */
@ProductTest
class ProgressTableTests {

	private static final LocalDate TODAY = LocalDate.of(2034, 3, 20);

	@Autowired
	private ProgressTable table;

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void pagesShowEachRowOnceTheEarliestFirst() {
		this.clock.stopAt("2034-03-01T08:00");
		List<String> directives = List.of(running("2034-03-17"), running("2034-03-16"), running("2034-03-17"));
		Selection selection = new Selection("so-khcn", TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, true,
				"thong-tin-thong-ke", null, null, null);

		List<AssignmentLine> shown = new ArrayList<>();
		List<AssignmentLine> page = this.table.lines(selection, new Behind(Standing.LATE, null), null, 1);
		while (!page.isEmpty()) {
			shown.addAll(page);
			page = this.table.lines(selection, new Behind(Standing.LATE, null), Position.of(page.get(0)), 1);
		}

		assertThat(shown).doesNotHaveDuplicates();
		assertThat(shown.stream().map(AssignmentLine::directive)).containsAll(directives);
		assertThat(shown.stream().map(AssignmentLine::due)).isSorted();
	}

	private String running(String due) {
		return this.stories.runningDossier("thong-tin-thong-ke", due);
	}

}
