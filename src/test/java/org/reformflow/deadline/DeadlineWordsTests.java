package org.reformflow.deadline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.calendar.ShippedCalendar;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadlineWordsTests {

	private static final String DEPARTMENT = "so-khcn";

	private static final LocalDate ISSUED = LocalDate.of(2023, 9, 15);

	private final DeadlineWords words = new DeadlineWords((department) -> ShippedCalendar.VIETNAM);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			trước ngày 10/10/2023                          | BEFORE        | 2023-10-10 | 2023-10-09
			Trước  Ngày 10/10/2023.                        | BEFORE        | 2023-10-10 | 2023-10-09
			Hoàn thành, báo cáo trước 10-10-2023           | BEFORE        | 2023-10-10 | 2023-10-09
			xong trước 20.7.2020                           | BEFORE        | 2020-07-20 | 2020-07-19
			trước ngày 01/01/2024                          | BEFORE        | 2024-01-01 | 2023-12-31
			trước tháng 10/2023                            | BEFORE        | 2023-10-01 | 2023-09-30
			trước quý IV/2023                              | BEFORE        | 2023-10-01 | 2023-09-30
			chậm nhất ngày 15/6/2022                       | NO_LATER_THAN | 2022-06-15 | 2022-06-15
			chậm nhất vào ngày 15/6/2022                   | NO_LATER_THAN | 2022-06-15 | 2022-06-15
			đến hết ngày 31/12/2023                        | NO_LATER_THAN | 2023-12-31 | 2023-12-31
			trong ngày 10/10/2023                          | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			từ nay đến ngày 10/10/2023                     | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			trước 17 giờ 00 ngày 10/10/2023                | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			chậm nhất 17 giờ 10/10/2023                    | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			trước 10:30 ngày 10/10/2023                    | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			chậm nhất 16h30 ngày 10/10/2023                | NO_LATER_THAN | 2023-10-10 | 2023-10-10
			20.7.2020                                      | NO_LATER_THAN | 2020-07-20 | 2020-07-20
			15 tháng 12 năm 2023                           | NO_LATER_THAN | 2023-12-15 | 2023-12-15
			ngày 15 tháng 12                               | NO_LATER_THAN | 2023-12-15 | 2023-12-15
			ngày 15 tháng 9                                | NO_LATER_THAN | 2023-09-15 | 2023-09-15
			ngày 14 tháng 9                                | NO_LATER_THAN | 2024-09-14 | 2024-09-14
			1.1                                            | NO_LATER_THAN | 2024-01-01 | 2024-01-01
			trước 1.1                                      | BEFORE        | 2024-01-01 | 2023-12-31
			trước ngày 31/3                                | BEFORE        | 2024-03-31 | 2024-03-30
			Trước ngày 15 tháng 12 năm 2023                | BEFORE        | 2023-12-15 | 2023-12-14
			trước ngày 20.7.2020                           | BEFORE        | 2020-07-20 | 2020-07-19
			Hoàn thành trong tháng 9 năm 2023              | PERIOD        | 2023-09-30 | 2023-09-30
			chậm nhất ngày 05 tháng 01 năm 2024            | NO_LATER_THAN | 2024-01-05 | 2024-01-05
			Ngày 31/3                                      | NO_LATER_THAN | 2024-03-31 | 2024-03-31
			tháng 9 năm 2023                               | PERIOD        | 2023-09-30 | 2023-09-30
			trong tháng 02/2024                            | PERIOD        | 2024-02-29 | 2024-02-29
			tháng 9                                        | PERIOD        | 2023-09-30 | 2023-09-30
			tháng 8                                        | PERIOD        | 2024-08-31 | 2024-08-31
			trong quý III/2023                             | PERIOD        | 2023-09-30 | 2023-09-30
			quý IV năm 2023                                | PERIOD        | 2023-12-31 | 2023-12-31
			quý 1                                          | PERIOD        | 2024-03-31 | 2024-03-31
			Năm 2024                                       | PERIOD        | 2024-12-31 | 2024-12-31
			6 tháng đầu năm 2023                           | PERIOD        | 2023-06-30 | 2023-06-30
			6 tháng cuối năm                               | PERIOD        | 2023-12-31 | 2023-12-31
			9 tháng đầu năm 2024                           | PERIOD        | 2024-09-30 | 2024-09-30
			""")
	void readsADayOrAPeriod(String text, DeadlineKind kind, LocalDate date, LocalDate lastDay) {
		Deadline deadline = this.words.parse(DEPARTMENT, text, ISSUED);

		assertThat(deadline).isEqualTo(new Deadline(kind, text, date, null, List.of()));
		assertThat(deadline.lastDay()).contains(lastDay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			giai đoạn 2021-2025                            | 2021-01-01 | 2025-12-31
			giai đoạn 2021 – 2025                          | 2021-01-01 | 2025-12-31
			từ năm 2021 đến năm 2025                       | 2021-01-01 | 2025-12-31
			từ ngày 15/12/2022 đến hết ngày 14/6/2023      | 2022-12-15 | 2023-06-14
			từ ngày 01/9 đến 30/9/2023                     | 2023-09-01 | 2023-09-30
			từ tháng 11 đến tháng 2/2024                   | 2023-11-01 | 2024-02-29
			từ quý I đến quý IV/2023                       | 2023-01-01 | 2023-12-31
			Từ tháng 3 đến tháng 9 năm 2023                | 2023-03-01 | 2023-09-30
			""")
	void readsASpanWithItsFirstDay(String text, LocalDate from, LocalDate to) {
		assertThat(this.words.parse(DEPARTMENT, text, ISSUED))
			.isEqualTo(new Deadline(DeadlineKind.PERIOD, text, to, from, List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			thường xuyên                                   | CONTINUOUS
			Thường xuyên, kịp thời                         | CONTINUOUS
			hằng năm                                       | YEAR
			hàng tháng                                     | MONTH
			mỗi quý một lần                                | QUARTER
			6 tháng 1 lần                                  | HALF_YEAR
			định kỳ hàng quý, 6 tháng, năm                 | QUARTER,HALF_YEAR,YEAR
			hằng quý, 06 tháng, 9 tháng và 01 năm          | QUARTER,HALF_YEAR,NINE_MONTHS,YEAR
			""")
	void readsWhatRecursAsNeverLate(String text, String recurrence) {
		Deadline deadline = this.words.parse(DEPARTMENT, text, ISSUED);

		assertThat(deadline)
			.isEqualTo(new Deadline(DeadlineKind.RECURRING, text, null, null, List.of(recurrence.split(","))));
		assertThat(deadline.lastDay()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khi phát sinh", "Kịp thời", "đột xuất theo yêu cầu" })
	void readsWorkOnAnEventAsNeverLate(String text) {
		Deadline deadline = this.words.parse(DEPARTMENT, text, ISSUED);

		assertThat(deadline).isEqualTo(new Deadline(DeadlineKind.ON_EVENT, text, null, null, List.of()));
		assertThat(deadline.lastDay()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			trong 05 ngày làm việc kể từ ngày 10/10/2023        | 2023-10-17
			trong thời hạn 5 ngày làm việc, kể từ ngày 10/10    | 2023-10-17
			trong vòng 05 (năm) ngày làm việc                   | 2023-09-22
			trong 01 ngày làm việc kể từ ngày ký ban hành       | 2023-09-18
			trong 05 ngày làm việc kể từ ngày 13/02/2026        | 2026-02-27
			trong 05 ngày làm việc kể từ ngày 31/12/2025        | 2026-01-09
			trong 05 ngày làm việc kể từ ngày 01/9              | 2023-09-11
			trong 03 ngày làm việc kể từ ngày nhận được văn bản |
			trong 03 ngày làm việc kể từ ngày nhận Công văn ngày 10/10/2023 |
			trong 03 ngày làm việc sau khi nhận báo cáo năm 2023 |
			""")
	void countsWorkingDaysFromTheDayAfterTheStart(String text, @Nullable LocalDate last) {
		assertThat(this.words.parse(DEPARTMENT, text, ISSUED))
			.isEqualTo(new Deadline(DeadlineKind.WORKING_DAYS, text, last, null, List.of()));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  \u00a0" })
	void readsNoWordsAsNoDeadline(@Nullable String text) {
		assertThat(this.words.parse(DEPARTMENT, text, ISSUED)).isEqualTo(Deadline.none());
	}

	@Test
	void readsDecomposedLettersAndNoBreakSpaces() {
		String text = Normalizer.normalize("trước\u00a0ngày 10/10/2023", Normalizer.Form.NFD);

		assertThat(this.words.parse(DEPARTMENT, text, ISSUED).lastDay()).contains(LocalDate.of(2023, 10, 9));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/2/2026", "trước ngày 31/11/2023", "ngày 10/13/2023", "tháng 13 năm 2023", "quý V/2023",
			"quý 0/2023", "29/02/2023", "13 tháng đầu năm 2023" })
	void refusesDaysThatDoNotExistAndNamesThem(String text) {
		assertThatThrownBy(() -> this.words.recognise(DEPARTMENT, text, ISSUED)).isInstanceOf(Refusal.class)
			.hasMessageContaining("\"" + text + "\"")
			.hasMessageContaining("không tồn tại");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sớm nhất có thể", "sau ngày 10/10/2023", "không trước ngày 10/10/2023",
			"từ ngày 1/9/2023", "10/10/2023 và 15/12/2023", "hằng năm, trước ngày 15/12", "ngày 30 hàng tháng",
			"15/12/23", "đầu năm 2024", "tuần 2 tháng 9 năm 2023", "quý III và IV năm 2023",
			"05 ngày làm việc trước ngày họp", "thường xuyên, xong trước 10/10/2023", "theo Công văn số 12/SKHCN",
			"2021", "trong vòng 10 ngày" })
	void saysHowToWriteWordsItDoesNotUnderstand(String text) {
		assertThat(this.words.recognise(DEPARTMENT, text, ISSUED)).isEmpty();
		assertThatThrownBy(() -> this.words.parse(DEPARTMENT, text, ISSUED)).isInstanceOf(Refusal.class)
			.hasMessageContaining("\"" + text + "\"")
			.hasMessageContaining("trước ngày 10/10/2023");
	}

	@Test
	void doesNotUnderstandWordsThatCannotBeStored() {
		assertThat(this.words.recognise(DEPARTMENT, "báo cáo ".repeat(70) + "trước ngày 10/10/2023", ISSUED)).isEmpty();
	}

	@Test
	void understandsEverySpellingThatItsRefusalRecommends() {
		assertThatThrownBy(() -> this.words.parse(DEPARTMENT, "?", ISSUED)).satisfies((refusal) -> {
			List<String> spellings = List.of(refusal.toString().split("\""));
			assertThat(spellings).hasSizeGreaterThan(20);
			for (int i = 3; i < spellings.size(); i += 2) {
				assertThat(this.words.recognise(DEPARTMENT, spellings.get(i), ISSUED)).as(spellings.get(i)).isPresent();
			}
		});
	}

}
