package org.reformflow.reporting.indicator;

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
class IndicatorTableTests {

	private final String department = "ind-" + UUID.randomUUID();

	@Autowired
	private IndicatorTable table;

	@Autowired
	private Catalogues catalogues;

	@Test
	void onlyWhatDiffersFromTheShippedCatalogueIsKept() {
		List<TableSheet> sheets = new ArrayList<>(this.table.current(this.department));
		List<SheetRow> indicators = new ArrayList<>();
		for (SheetRow row : sheets.get(0).rows()) {
			if (row.cell("code").equals("sipas")) {
				indicators.add(cell(row, "target", "> 90"));
			}
			else if (!row.cell("code").equals("resolution_drafted")) {
				indicators.add(row);
			}
		}
		indicators.add(cell(cell(indicators.get(0), "code", "tea_cups"), "name", "Chén trà"));
		sheets.set(0, new TableSheet(sheets.get(0).shape(), indicators));

		this.table.check(this.department, sheets);
		assertThat(this.catalogues.of(this.department).find("tea_cups")).isEmpty();
		this.table.apply(this.department, sheets, "vanphong");

		Catalogue catalogue = this.catalogues.of(this.department);
		assertThat(catalogue.find("tea_cups")).isPresent();
		assertThat(catalogue.find("resolution_drafted")).isEmpty();
		assertThat(catalogue.get("sipas").target()).isNotNull().asString().contains("> 90");
		assertThat(this.catalogues.ownLines(this.department).indicators()).extracting((line) -> line.cell("code"))
			.containsExactlyInAnyOrder("tea_cups", "sipas", "resolution_drafted");

		List<TableSheet> again = this.table.current(this.department);
		assertThat(again.get(0).rows()).filteredOn((row) -> row.cell("code").equals("resolution_drafted"))
			.extracting((row) -> row.cell("active"))
			.containsExactly("không");
		this.table.apply(this.department, this.table.current("ind-none"), "vanphong");
		assertThat(this.catalogues.ownLines(this.department).indicators()).isEmpty();
	}

	@Test
	void theSheetsHaveTheColumnsOfTheData() {
		assertThat(this.table.shapes().get(0).columns()).extracting(SheetShape.Column::key)
			.containsExactlyInAnyOrderElementsOf(CatalogueLines.INDICATORS.columns());
		assertThat(this.table.shapes().get(1).columns()).extracting(SheetShape.Column::key)
			.containsExactlyInAnyOrderElementsOf(CatalogueLines.IDENTITIES.columns());
	}

	@Test
	void anIndicatorThatIdentitiesUseIsNotDroppedAlone() {
		List<TableSheet> sheets = new ArrayList<>(this.table.current(this.department));
		sheets.set(0, new TableSheet(sheets.get(0).shape(),
				sheets.get(0).rows().stream().filter((row) -> !row.cell("code").equals("dossier_new")).toList()));
		assertThatThrownBy(() -> this.table.check(this.department, sheets)).isInstanceOf(Refusal.class)
			.hasMessageContaining("dossier_new");
	}

	@Test
	void aUnitThatIsNoneIsNamed() {
		List<TableSheet> sheets = new ArrayList<>(this.table.current(this.department));
		List<SheetRow> rows = new ArrayList<>(sheets.get(0).rows());
		rows.set(0, cell(rows.get(0), "owed_by", "phong-ma"));
		sheets.set(0, new TableSheet(sheets.get(0).shape(), rows));
		assertThatThrownBy(() -> this.table.check(this.department, sheets)).isInstanceOf(Refusal.class)
			.hasMessageContaining("phong-ma");
	}

	private static SheetRow cell(SheetRow row, String column, String text) {
		Map<String, String> cells = new HashMap<>(row.cells());
		cells.put(column, text);
		return new SheetRow(row.where(), cells);
	}

}
