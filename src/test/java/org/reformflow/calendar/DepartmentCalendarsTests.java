package org.reformflow.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DepartmentCalendarsTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 12);

	private static final LocalDate TET = LocalDate.of(2026, 2, 17);

	private final String department = "cal-" + UUID.randomUUID();

	@Autowired
	private DepartmentCalendars calendars;

	@Autowired
	private CalendarTables tables;

	@Autowired
	private CalendarEdits edits;

	@Autowired
	private ShippedDaysImport shipped;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	private DepartmentCalendars otherNode;

	@BeforeEach
	void startOtherNode() {
		this.otherNode = new DepartmentCalendars(this.tables, ZoneId.of("Asia/Ho_Chi_Minh"));
	}

	@Test
	void knowsTheShippedDays() {
		assertThat(this.calendars.of(this.department).isWorkingDay(TET)).isFalse();
		assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isTrue();
		assertThat(this.calendars.state(this.department).days().get(TET)).extracting("confidence").isEqualTo("READ");
	}

	@Test
	void showsAnEditOnBothNodesAtOnceAndToOneDepartmentOnly() {
		this.otherNode.of(this.department);
		this.otherNode.of("so-noivu");

		off(FRIDAY);

		assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isFalse();
		assertThat(this.otherNode.of(this.department).isWorkingDay(FRIDAY)).isFalse();
		assertThat(this.otherNode.of("so-noivu").isWorkingDay(FRIDAY)).isTrue();
	}

	@Test
	void showsAnEditInsideItsOwnTransaction() {
		this.transactions.executeWithoutResult((status) -> {
			assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isTrue();
			off(FRIDAY);
			assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isFalse();
		});
	}

	@Test
	void keepsTheCalendarOfATransactionThatEditsNothing() {
		WorkingCalendar[] seen = new WorkingCalendar[2];
		this.transactions.executeWithoutResult((status) -> {
			seen[0] = this.otherNode.of(this.department);
			Thread editor = new Thread(() -> off(FRIDAY));
			editor.start();
			join(editor);
			seen[1] = this.otherNode.of(this.department);
		});

		assertThat(seen[1]).isSameAs(seen[0]);
		assertThat(this.otherNode.of(this.department).isWorkingDay(FRIDAY)).isFalse();
	}

	@Test
	void forgetsAnEditThatIsRolledBack() {
		this.transactions.executeWithoutResult((status) -> {
			off(FRIDAY);
			this.calendars.of(this.department);
			status.setRollbackOnly();
		});

		assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isTrue();

		off(FRIDAY.plusDays(3));

		assertThat(this.calendars.of(this.department).isWorkingDay(FRIDAY)).isTrue();
	}

	@Test
	void givesTheSameCalendarWhileNothingChanges() {
		assertThat(this.calendars.of(this.department)).isSameAs(this.calendars.of(this.department));
	}

	@Test
	void letsADepartmentWorkOnAPublicHoliday() {
		LocalDate culture = LocalDate.of(2026, 11, 24);
		edit(new CalendarDay(culture, DayType.WORKDAY, "Chưa có luật", "", CalendarDay.OWN));

		assertThat(this.calendars.of(this.department).isWorkingDay(culture)).isTrue();
		assertThat(this.calendars.of("so-noivu").isWorkingDay(culture)).isFalse();
	}

	@Test
	void bringsANewShippedFileOnceAndKeepsWhatPeopleEdited() {
		List<CalendarDay> rows = this.tables.days(CalendarTables.NATIONAL);
		CalendarDay edited = rows.get(rows.size() - 1);
		CalendarDay fresh = new CalendarDay(LocalDate.of(2099, 6, 1), DayType.DAY_OFF, "Thử", "", "RULE");
		try {
			this.jdbc.sql(
					"update calendar_day set name = 'Người sửa', changed_by = 'quantri' where department = '' and on_day = ?")
				.params(edited.day())
				.update();
			List<CalendarDay> next = new ArrayList<>(ShippedDays.read().days());
			next.remove(0);
			next.add(fresh);
			ShippedDays file = new ShippedDays(next, UUID.randomUUID().toString().replace("-", "").repeat(2));

			this.shipped.run(file);
			this.shipped.run(ShippedDays.read());

			assertThat(this.tables.days(CalendarTables.NATIONAL)).contains(fresh)
				.doesNotContain(rows.get(0), edited)
				.anyMatch((day) -> day.name().equals("Người sửa"))
				.hasSize(rows.size());
		}
		finally {
			this.jdbc.sql(
					"update calendar_day set name = ?, changed_by = 'reform-flow' where department = '' and on_day = ?")
				.params(edited.name(), edited.day())
				.update();
			this.shipped.run(new ShippedDays(ShippedDays.read().days(),
					UUID.randomUUID().toString().replace("-", "").repeat(2)));
		}
		assertThat(this.tables.days(CalendarTables.NATIONAL)).isEqualTo(rows);
	}

	@Test
	void keepsOfficeHoursOfADepartment() {
		this.transactions.executeWithoutResult(
				(status) -> this.edits.apply(new CalendarChange(this.department, CalendarChange.Source.FORM, null, null,
						List.of(), new TreeMap<>(), HoursWords.parse("7h-11h; 13h30 - 16h30")), "vanphong"));

		assertThat(this.calendars.state(this.department).hours())
			.isEqualTo(HoursWords.parse("07:00-11:00, 13:30-16:30"));
		assertThat(this.otherNode.state("so-noivu").hours()).isEqualTo(OfficeHours.USUAL);
	}

	private void off(LocalDate day) {
		edit(new CalendarDay(day, DayType.DAY_OFF, "Nghỉ", "", CalendarDay.OWN));
	}

	private void edit(CalendarDay day) {
		TreeMap<LocalDate, Optional<CalendarDay>> days = new TreeMap<>();
		days.put(day.day(), Optional.of(day));
		this.transactions.executeWithoutResult((status) -> this.edits.apply(
				new CalendarChange(this.department, CalendarChange.Source.FORM, null, null, List.of(), days, null),
				"vanphong"));
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
