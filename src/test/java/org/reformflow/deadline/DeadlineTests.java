package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadlineTests {

	private static final LocalDate DAY = LocalDate.of(2023, 10, 10);

	@ParameterizedTest
	@EnumSource(names = { "BEFORE", "NO_LATER_THAN", "PERIOD" })
	void refusesADatedKindWithoutADate(DeadlineKind kind) {
		assertThatThrownBy(() -> deadline(kind, null, null)).isInstanceOf(Refusal.class)
			.hasMessageContaining(kind.label())
			.hasMessageContaining("Hãy nhập ngày đến hạn");
	}

	@ParameterizedTest
	@EnumSource(names = { "RECURRING", "ON_EVENT", "NONE" })
	void refusesADateThatItsKindWouldIgnore(DeadlineKind kind) {
		assertThatThrownBy(() -> deadline(kind, null, DAY)).isInstanceOf(Refusal.class)
			.hasMessageContaining(kind.label())
			.hasMessageContaining("Hãy bỏ ngày");
	}

	@Test
	void refusesASpanThatEndsBeforeItStarts() {
		assertThatThrownBy(() -> deadline(DeadlineKind.PERIOD, DAY.plusDays(1), DAY)).isInstanceOf(Refusal.class)
			.hasMessageContaining("kết thúc trước khi bắt đầu");
	}

	@Test
	void refusesWordsThatCannotBeStored() {
		assertThatThrownBy(() -> new Deadline(DeadlineKind.NONE, "x".repeat(501), null, null, List.of()))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("500 ký tự");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "BEFORE", "NO_LATER_THAN", "PERIOD" })
	void hasNoLastDayWithoutADate(DeadlineKind kind) {
		assertThat(deadline(kind, null, null).lastDay()).isEmpty();
	}

	@Test
	void countsTheEveOfABeforeDateAsTheLastDay() {
		assertThat(deadline(DeadlineKind.BEFORE, null, DAY).lastDay()).contains(DAY.minusDays(1));
		assertThat(deadline(DeadlineKind.NO_LATER_THAN, null, DAY).lastDay()).contains(DAY);
		assertThat(deadline(DeadlineKind.PERIOD, DAY, DAY).lastDay()).contains(DAY);
		assertThat(deadline(DeadlineKind.WORKING_DAYS, null, DAY).lastDay()).contains(DAY);
	}

	private static Deadline deadline(DeadlineKind kind, @Nullable LocalDate from, @Nullable LocalDate date) {
		return new Deadline(kind, null, date, from, List.of());
	}

}
