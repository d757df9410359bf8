package org.reformflow.scoring.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.process.Refusal;
import org.reformflow.workbook.SheetRow;
import org.reformflow.workbook.TableSheet;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class CriteriaTableTests {

	private static final String CODE = "division-example";

	private final String department = "crit-" + UUID.randomUUID();

	@Autowired
	private CriteriaTable table;

	@Autowired
	private CriteriaSets sets;

	@Test
	void aChangedSetIsTheNextVersionAndTheOldOneStays() {
		CriteriaSet shipped = this.sets.inForce(this.department, CODE);
		assertThat(shipped.version()).isEqualTo(1);
		assertThat(shipped.department()).isNull();
		List<TableSheet> sheets = with(1,
				(row) -> row.cell("code").equals("6.1") ? cell(row, "name", "Kinh phí") : row);

		this.table.check(this.department, sheets);
		this.table.apply(this.department, sheets, "vanphong");

		CriteriaSet second = this.sets.inForce(this.department, CODE);
		assertThat(second.version()).isEqualTo(2);
		assertThat(second.get("6.1").name()).isEqualTo("Kinh phí");
		assertThat(this.sets.get(second.id())).isEqualTo(second);
		assertThat(this.sets.get(shipped.id())).isEqualTo(shipped);
		assertThat(this.sets.inForce("crit-other", CODE)).isEqualTo(shipped);
		assertThat(second.leaves()).hasSameSizeAs(shipped.leaves());
		assertThat(second.get("7.1.1")).isEqualTo(shipped.get("7.1.1"));

		this.table.apply(this.department, this.table.current(this.department), "vanphong");
		assertThat(this.sets.inForce(this.department, CODE)).isEqualTo(second);
		assertThat(this.sets.save(this.department, second, "vanphong").version()).isEqualTo(3);
	}

	@Test
	void aNewSetComesBesideTheOthersAndNoneIsDropped() {
		List<TableSheet> current = this.table.current(this.department);
		List<SheetRow> heads = new ArrayList<>(current.get(0).rows());
		heads.add(new SheetRow("mới", Map.of("code", "mini", "name", "Bộ gọn")));
		List<SheetRow> criteria = new ArrayList<>(current.get(1).rows());
		criteria.add(new SheetRow("mới",
				Map.of("set", "mini", "code", "1", "level", "Lĩnh vực", "name", "Một", "max_points", "100")));
		criteria.add(new SheetRow("mới", Map.of("set", "mini", "code", "1.1", "parent", "1", "level", "Tiêu chí",
				"name", "Một một", "max_points", "100")));
		this.table.apply(this.department, List.of(new TableSheet(current.get(0).shape(), heads),
				new TableSheet(current.get(1).shape(), criteria)), "vanphong");

		assertThat(this.sets.all(this.department)).extracting(CriteriaSet::code).containsExactly(CODE, "mini");
		assertThat(this.sets.inForce(this.department, "mini").groups().of(java.math.BigDecimal.TEN)).isEmpty();
		assertThatThrownBy(() -> this.table.check(this.department, current)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Bộ mini: không bỏ được");
	}

	@Test
	void wrongSumsAreRefusedByTheirRow() {
		List<TableSheet> sheets = with(1,
				(row) -> row.cell("code").equals("6.1") ? cell(row, "max_points", "2,5") : row);
		assertThatThrownBy(() -> this.table.check(this.department, sheets)).isInstanceOf(Refusal.class)
			.hasMessageContaining("các phần của 6 cộng lại là 13,5, phải là 14");
		assertThatThrownBy(() -> this.sets.inForce(this.department, "no-such")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> this.sets.get("no-such")).isInstanceOf(Refusal.class);
	}

	private List<TableSheet> with(int sheet, UnaryOperator<SheetRow> change) {
		List<TableSheet> sheets = new ArrayList<>(this.table.current(this.department));
		TableSheet changed = sheets.get(sheet);
		sheets.set(sheet, new TableSheet(changed.shape(), changed.rows().stream().map(change).toList()));
		return sheets;
	}

	private static SheetRow cell(SheetRow row, String column, String text) {
		Map<String, String> cells = new HashMap<>(row.cells());
		cells.put(column, text);
		return new SheetRow(row.where(), cells);
	}

}
