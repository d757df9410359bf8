package org.reformflow.reporting.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.calendar.ShippedCalendar;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportCalendarTests {

	private static final String HEADER = "calendar,calendar_name,code,name,from_day,to_day,cumulative_from,due_days\n";

	private final ReportCalendars calendars = ReportCalendars.shipped();

	private final ReportCalendar reform = this.calendars.get("cchc");

	/** TV-18 of the domain dossier, and NĐ 09/2019 Art. 12. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cchc        | 2023-Q1 | 2022-12-15 | 2023-03-14 | Quý I năm 2023
			cchc        | 2023-H1 | 2022-12-15 | 2023-06-14 | 6 tháng đầu năm 2023
			cchc        | 2023-Q3 | 2023-06-15 | 2023-09-14 | Quý III năm 2023
			cchc        | 2023-Y  | 2022-12-15 | 2023-12-14 | Năm 2023
			quarter     | 2024-Q4 | 2024-09-15 | 2024-12-14 | Quý IV năm 2024
			propagation | 2023-H1 | 2022-12-15 | 2023-06-14 | 6 tháng đầu năm 2023
			month       | 2024-M01 | 2023-12-15 | 2024-01-14 | Tháng 1 năm 2024
			month       | 2024-M03 | 2024-02-15 | 2024-03-14 | Tháng 3 năm 2024
			""")
	void knowsThePeriodsOfAYear(String calendar, String id, LocalDate from, LocalDate to, String name) {
		assertThat(this.calendars.get(calendar).period(id))
			.extracting(ReportPeriod::from, ReportPeriod::to, ReportPeriod::name, ReportPeriod::id)
			.containsExactly(from, to, name, id);
	}

	@Test
	void countsCumulativeFiguresFromTheFifteenthOfDecember() {
		assertThat(this.reform.periodsOf(2023)).extracting(ReportPeriod::cumulativeFrom)
			.hasSize(4)
			.containsOnly(LocalDate.of(2022, 12, 15));
	}

	/** With TV-19 of the domain dossier. */
	@ParameterizedTest
	@CsvSource({ "cchc, 2022-12-14, 2022-Y", "cchc, 2022-12-15, 2023-Q1", "cchc, 2023-03-14, 2023-Q1",
			"cchc, 2023-03-15, 2023-H1", "cchc, 2023-06-14, 2023-H1", "cchc, 2023-06-15, 2023-Q3",
			"cchc, 2023-09-14, 2023-Q3", "cchc, 2023-09-15, 2023-Y", "cchc, 2024-02-29, 2024-Q1",
			"propagation, 2023-06-14, 2023-Q2", "propagation, 2023-12-14, 2023-Q4", "month, 2023-12-31, 2024-M01" })
	void reportsAnEventInThePeriodThatClosesFirst(String calendar, LocalDate day, String id) {
		assertThat(this.calendars.get(calendar).periodOf(day).id()).isEqualTo(id);
	}

	@Test
	void coversEveryDayByEveryShippedCalendar() {
		List<LocalDate> days = LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).toList();
		for (ReportCalendar calendar : this.calendars.all()) {
			assertThat(days).allMatch((day) -> calendar.periodOf(day).covers(day));
		}
	}

	@Test
	void namesThePeriodsThatCloseOnADay() {
		assertThat(this.calendars.get("propagation").closingOn(LocalDate.of(2023, 6, 14))).extracting(ReportPeriod::id)
			.containsExactly("2023-Q2", "2023-H1");
		assertThat(this.reform.closingOn(LocalDate.of(2023, 6, 15))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2023-H1, 2023-Q1, 2023-Q1, 2022-H1", "2023-Q3, 2023-H1, 2023-H1, 2023-Q1",
			"2023-Q1, 2022-Y, , 2022-Q3", "2023-Y, 2023-Q3, 2023-Q3, 2022-Y" })
	void knowsWhatAPeriodFollowsContinuesAndComparesWith(String id, String before, String continued,
			String comparable) {
		ReportPeriod period = this.reform.period(id);
		assertThat(this.reform.before(period)).map(ReportPeriod::id).hasValue(before);
		assertThat(this.reform.continued(period).map(ReportPeriod::id)).isEqualTo(Optional.ofNullable(continued));
		assertThat(this.reform.comparable(period)).map(ReportPeriod::id).hasValue(comparable);
	}

	/** The 14th of June 2025 is a Saturday; 2 September 2024 is a holiday of two days. */
	@ParameterizedTest
	@CsvSource({ "2023-H1, 2023-06-16", "2025-H1, 2025-06-17", "2024-Q3, 2024-09-17" })
	void isDueOnAWorkingDay(String id, LocalDate due) {
		assertThat(this.reform.dueDay(this.reform.period(id), ShippedCalendar.VIETNAM)).isEqualTo(due);
	}

	@Test
	void isNeverDueOnADayOff() {
		for (ReportCalendar calendar : this.calendars.all()) {
			for (int year = 2024; year <= 2030; year++) {
				assertThat(calendar.periodsOf(year).map((each) -> calendar.dueDay(each, ShippedCalendar.VIETNAM)))
					.allMatch(ShippedCalendar.VIETNAM::isWorkingDay);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-H3", "H1-2023", "2023-h1", "2023", "", "2023-Q2", "9999-H1", "2023-H1 " })
	void refusesAPeriodThatDoesNotExist(String id) {
		assertThatThrownBy(() -> this.reform.period(id)).isInstanceOf(Refusal.class)
			.hasMessageContaining("“" + id + "”")
			.hasMessageContaining("2023-H1");
	}

	@Test
	void refusesACalendarThatDoesNotExist() {
		assertThatThrownBy(() -> this.calendars.get("sipas")).isInstanceOf(Refusal.class)
			.hasMessageContaining("“sipas”")
			.hasMessageContaining("cchc");
	}

	@Test
	void takesADepartmentsOwnCalendars() {
		ReportCalendars own = own("""
				half,Báo cáo tháng 2,A,Đến tháng 2 năm {năm},1/9/N-1,cuối/2/N,1/9/N-1,3
				half,,B,Đến tháng 8 năm {năm},1/3/N,31/8/N,1/9/N-1,3
				cchc,Cải cách hành chính,Y,Năm {năm},1/1/N,31/12/N,1/1/N,5
				""");
		assertThat(own.get("half").period("2024-A").to()).isEqualTo(LocalDate.of(2024, 2, 29));
		assertThat(own.get("half").periodOf(LocalDate.of(2023, 2, 28)).id()).isEqualTo("2023-A");
		assertThat(own.get("cchc").periodsOf(2024)).extracting(ReportPeriod::code).containsExactly("Y");
		assertThat(own.get("month").periodsOf(2024)).hasSize(12);
	}

	@Test
	void letsTheYearReportWhatNoQuarterDoes() {
		ReportCalendar calendar = own("""
				some,Có kỳ,Q1,Quý I,1/1/N,31/3/N,1/1/N,1
				some,Có kỳ,Q3,Quý III,1/7/N,30/9/N,1/1/N,1
				some,Có kỳ,Y,Năm,1/1/N,31/12/N,1/1/N,1
				""").get("some");
		assertThat(calendar.periodOf(LocalDate.of(2023, 5, 2)).id()).isEqualTo("2023-Y");
		assertThat(calendar.periodOf(LocalDate.of(2023, 9, 30)).id()).isEqualTo("2023-Q3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a,A,Y,Năm,1/1/N,31/12/N,1/1/N,0                                       | due_days   | từ 1 đến 30
			a,A,Y,Năm,1/1/N,30/2/N,1/1/N,1                                        | Dòng 2     | cuối/2/N
			a,A,Y,Năm,1/1/N,29/2/N,1/1/N,1                                        | Dòng 2     | 29/2/N
			a,A,Y,Năm,31/12/N,1/1/N,1/1/N,1                                       | thứ tự     | cumulative_from
			a,A,Y,Năm,1/2/N,31/12/N,1/1/N,1                                       | để sót     | -Y
			a,A,y,Năm,1/1/N,31/12/N,1/1/N,1                                       | “y”        | chữ hoa
			A b,A,Y,Năm,1/1/N,31/12/N,1/1/N,1                                     | “A b”      | cchc
			""")
	void refusesAWrongCalendarAndSaysHow(String line, String what, String wayOut) {
		assertThatThrownBy(() -> own(line)).isInstanceOf(Refusal.class)
			.hasMessageContaining(what)
			.hasMessageContaining(wayOut);
	}

	private static ReportCalendars own(String lines) {
		return ReportCalendars.of(CalendarReader.FILE.read(HEADER + lines, "Dòng"));
	}

}
