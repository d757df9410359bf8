package org.reformflow.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeEntryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

	@Test
	void readsCsvWithVietnameseHeadersAndQuotedNames() {
		CalendarChange change = csv("""
				\uFEFFNgày;Loại;Tên;Căn cứ
				17/3/2026;Nghỉ;"Nghỉ; do bão";CV 1
				2026-03-21;làm bù;"Làm ""bù""
				hai dòng";
				""");

		assertThat(change.days().values()).flatExtracting((day) -> day.stream().toList())
			.containsExactly(
					new CalendarDay(LocalDate.of(2026, 3, 17), DayType.DAY_OFF, "Nghỉ; do bão", "CV 1",
							CalendarDay.OWN),
					new CalendarDay(LocalDate.of(2026, 3, 21), DayType.MAKEUP_WORKDAY, "Làm \"bù\" hai dòng", "",
							CalendarDay.OWN));
		assertThat(change.contentSha256()).hasSize(64);
	}

	@Test
	void readsTheShippedFile() {
		String shipped = "date,weekday,type,name,basis,confidence\n2027-02-04,T5,PUBLIC_HOLIDAY,\"Tết, công bố\",QĐ,READ\n";

		assertThat(csv(shipped).days()).containsOnlyKeys(LocalDate.of(2027, 2, 4));
	}

	@Test
	void readsCsvWithoutHeader() {
		assertThat(csv("2026-03-17\tnghỉ\tNghỉ\tCV 1").days()).containsOnlyKeys(LocalDate.of(2026, 3, 17));
	}

	@Test
	void saysWhatIsWrongWithEachLine() {
		assertThatThrownBy(() -> csv("""
				date,type,name
				31/2/2026,nghỉ,Không có thật
				17/3/2026,nghỉ ngơi,Loại lạ
				17/3/2026,nghỉ,Một
				2026-03-17,nghỉ,Trùng
				18/3/2026,nghỉ,
				19/3/2026,bỏ,
				1/1/2015,nghỉ,Xa
				""")).isInstanceOf(Refusal.class)
			.hasMessageContainingAll("Lịch chưa được sửa vì có 6 lỗi", "Dòng 2: “31/2/2026” không phải ngày có thật",
					"Dòng 3: loại “nghỉ ngơi” không dùng được", "Dòng 5: ngày 17/03/2026 đã có ở dòng 4",
					"Dòng 6: chưa có tên", "Dòng 7: ngày 19/03/2026 không có gì riêng",
					"Dòng 8: ngày 01/01/2015 quá xa");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ngày,tên\n17/3/2026,Nghỉ", ",,,\n", "date,type" })
	void refusesCsvWithoutTheColumnsOrDays(String text) {
		assertThatThrownBy(() -> csv(text)).isInstanceOf(Refusal.class);
	}

	@Test
	void readsEventsOfICalendar() {
		CalendarChange change = csv("""
				BEGIN:VCALENDAR
				VERSION:2.0
				BEGIN:VTIMEZONE
				TZID:Asia/Ho_Chi_Minh
				END:VTIMEZONE
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20270204
				DTEND;VALUE=DATE:20270212
				SUMMARY:Tết Nguyên đán\\, theo thông
				  báo
				DESCRIPTION:Thông báo 1
				BEGIN:VALARM
				SUMMARY:Chuông
				END:VALARM
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20260403
				SUMMARY:Hoán đổi
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20260404
				DURATION:P1D
				SUMMARY:Làm bù: hoán đổi
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20260501
				CATEGORIES:WORKDAY
				SUMMARY:Trực
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20260701
				STATUS:CANCELLED
				SUMMARY:Đã hủy
				END:VEVENT
				END:VCALENDAR
				""".replace("\n", "\r\n"));

		assertThat(change.source()).isEqualTo(CalendarChange.Source.ICALENDAR);
		assertThat(change.days().keySet()).containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 4),
				LocalDate.of(2026, 5, 1), LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 8),
				LocalDate.of(2027, 2, 9), LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 11));
		assertThat(change.days().get(LocalDate.of(2027, 2, 4))).contains(new CalendarDay(LocalDate.of(2027, 2, 4),
				DayType.DAY_OFF, "Tết Nguyên đán, theo thông báo", "Thông báo 1", CalendarDay.OWN));
		assertThat(change.days().values()).extracting((day) -> day.orElseThrow().type())
			.startsWith(DayType.SWAP_OFF, DayType.MAKEUP_WORKDAY, DayType.WORKDAY, DayType.DAY_OFF);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DTSTART;VALUE=DATE:20260403%RRULE:FREQ=SECONDLY;COUNT=999999999 | lặp lại
			DTSTART;VALUE=DATE:20260403%RDATE;VALUE=DATE:20260404           | lặp lại
			DTSTART:20260403T080000Z                                        | có giờ
			DTSTART;VALUE=DATE:20260230                                     | không có thật
			SUMMARY:Không ngày                                              | không có thật
			DTSTART;VALUE=DATE:20260403%DTEND;VALUE=DATE:20260403           | sau ngày bắt đầu
			DTSTART;VALUE=DATE:20260403%DTEND;VALUE=DATE:99990101           | không quá một năm
			DTSTART;VALUE=DATE:20260403%DURATION:PT5H                       | có giờ
			DTSTART;VALUE=DATE:20260403%DURATION:P999999999D                | không quá một năm
			DTSTART;VALUE=DATE:20260403                                     | chưa có tên
			""")
	void saysWhatIsWrongWithAnEvent(String properties, String problem) {
		assertThatThrownBy(() -> csv("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + properties.strip().replace("%", "\n")
				+ "\nEND:VEVENT\nEND:VCALENDAR"))
			.isInstanceOf(Refusal.class)
			.hasMessageContainingAll("Dòng 2", problem);
	}

	@Test
	void refusesTruncatedAndEmptyICalendar() {
		assertThatThrownBy(() -> csv("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260403"))
			.hasMessageContaining("END:VEVENT");
		assertThatThrownBy(() -> csv("BEGIN:VCALENDAR\nEND:VCALENDAR")).hasMessageContaining("không có sự kiện");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-17,nghỉ,Nghỉ\n", "x\n", "\"\n",
			"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260403\nDTEND:20270403\nEND:VEVENT\n", "BEGIN:VCALENDAR\n" })
	void resistsHugeFiles(String part) {
		assertThatThrownBy(() -> csv(part.repeat(1_000_000 / part.length()))).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> csv(part.repeat(1_200_000 / part.length()))).hasMessageContaining("1 MB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7h30-11h30; 13:30 đến 17:00 | 07:30-11:30, 13:30-17:00
			00:00 – 23:59               | 00:00-23:59
			""")
	void readsOfficeHours(String words, String meant) {
		assertThat(HoursWords.format(HoursWords.parse(words))).isEqualTo(meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sáng", "25:00-26:00", "11:30-07:30", "07:30-11:30, 11:00-17:00",
			"1h-2h,3h-4h,5h-6h,7h-8h,9h-10h,11h-12h,13h-14h" })
	void refusesImpossibleOfficeHours(String words) {
		assertThatThrownBy(() -> HoursWords.parse(words)).isInstanceOf(Refusal.class);
	}

	private static CalendarChange csv(String text) {
		LineProblems problems = new LineProblems("Lịch chưa được sửa");
		CalendarState state = CalendarState.of(ShippedDays.read().days(), List.of(), OfficeHours.USUAL,
				ZoneId.of("Asia/Ho_Chi_Minh"));
		return new ChangeCheck("so-khcn", state, Map.of(), TODAY)
			.check(new ChangeEntry(state.calendar(), problems).read(text), problems);
	}

}
