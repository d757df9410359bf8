package org.reformflow.reporting.period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.process.Refusal;
import org.reformflow.workbook.SheetRow;
import org.reformflow.workbook.SheetShape;
import org.reformflow.workbook.TableSheet;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class CalendarTableTests {

	private final String department = "cal-" + UUID.randomUUID();

	@Autowired
	private CalendarTable table;

	@Autowired
	private ReportPeriods periods;

	@Test
	void theSheetHasTheColumnsOfTheData() {
		assertThat(this.table.shapes().get(0).columns()).extracting(SheetShape.Column::key)
			.containsExactlyElementsOf(CalendarReader.FILE.columns());
	}

	@Test
	void aNewCalendarIsKeptAndTheShippedOnesAreNotCopied() {
		TableSheet sheet = this.table.current(this.department).get(0);
		List<SheetRow> rows = new ArrayList<>(sheet.rows());
		Map<String, String> cells = new HashMap<>(
				Map.of("calendar", "own", "calendar_name", "Riêng", "code", "Y", "name", "Cả năm {năm}", "from_day",
						"1/1/N", "to_day", "31/12/N", "cumulative_from", "1/1/N", "due_days", "5"));
		rows.add(new SheetRow("dòng mới", cells));
		List<TableSheet> sheets = List.of(new TableSheet(sheet.shape(), rows));

		this.table.check(this.department, sheets);
		this.table.apply(this.department, sheets, "vanphong");

		assertThat(this.periods.ownLines(this.department)).hasSize(1);
		assertThat(this.periods.calendars(this.department).get("own").name()).isEqualTo("Riêng");
		assertThat(this.table.current(this.department).get(0).rows()).hasSize(rows.size());
		this.table.apply(this.department, this.table.current("cal-none"), "vanphong");
		assertThat(this.periods.ownLines(this.department)).isEmpty();
	}

	@Test
	void aShippedCalendarIsNotDropped() {
		TableSheet sheet = this.table.current(this.department).get(0);
		List<TableSheet> sheets = List.of(new TableSheet(sheet.shape(),
				sheet.rows().stream().filter((row) -> !row.cell("calendar").equals("cchc")).toList()));
		assertThatThrownBy(() -> this.table.check(this.department, sheets)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Lịch cchc: là lịch gốc");
	}

}
