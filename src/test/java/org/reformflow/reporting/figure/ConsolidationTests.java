package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ConsolidationTests {

	private static final Catalogue CATALOGUE = Catalogue.shipped();

	private final List<Unit> units = List.of(Units.unit("vp", UnitType.OFFICE), Units.unit("tdc", UnitType.BRANCH),
			Units.unit("tt", UnitType.CENTRE), Units.unit("ld", UnitType.LEADERSHIP));

	@Test
	void addsCountsAndNamesTheUnitsThatHaveNone() {
		Consolidation all = consolidate("training_done 100 - 82");
		assertThat(all.sheet().value("training_done")).isEqualByComparingTo("182");
		assertThat(all.missing().get("training_done")).extracting(Unit::id).containsExactly("tdc");
		assertThat(all.missing().get("document_in")).extracting(Unit::id).containsExactly("vp", "tdc", "tt");
		assertThat(all.sheet().value("document_in")).isNull();
		assertThat(all.flags()).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.UNITS_MISSING);
			assertThat(flag.words()).contains("Đơn vị tdc", "số tổng hợp chưa đủ");
		});
	}

	@Test
	void takesAZeroForAFigure() {
		assertThat(consolidate("training_done 100 0 82").missing()).doesNotContainKey("training_done");
	}

	@Test
	void neverAveragesPercentages() {
		assertThat(consolidate("""
				training_done 10 172
				training_plan 10 270""").sheet().words("training_share")).hasValue("65,0 %");
	}

	@Test
	void weighsAnAverageByItsBase() {
		assertThat(consolidate("""
				sipas 90 80 50
				sipas_answers 100 300 0""").sheet().value("sipas")).isEqualByComparingTo("82.5");
	}

	@Test
	void hasNoAverageOfWhatNobodyAnswered() {
		assertThat(consolidate("sipas 90 80").sheet().value("sipas")).isNull();
		assertThat(consolidate("sipas 90\nsipas_answers 0").sheet().value("sipas")).isNull();
	}

	@Test
	void countsTheNewestVersion() {
		List<FigureEntry> entries = new ArrayList<>(Units.table(this.units, "training_done 100 20"));
		FigureEntry first = entries.get(0);
		entries.add(0, new FigureEntry(first.period(), "vp", Figure.of("training_done", BigDecimal.valueOf(90)),
				"truongphong", first.enteredAt(), null, 2));
		assertThat(Consolidation.of(CATALOGUE, this.units, entries).sheet().value("training_done"))
			.isEqualByComparingTo("110");
	}

	@Test
	void rollsUpAProvinceInAMoment() {
		List<Unit> province = new ArrayList<>();
		List<FigureEntry> entries = new ArrayList<>();
		for (int i = 0; i < 800; i++) {
			Unit unit = Units.unit("u" + i, UnitType.OFFICE);
			province.add(unit);
			for (Indicator indicator : CATALOGUE.indicators()) {
				entries.add(Units.entry(unit.id(), indicator.code(), BigDecimal.valueOf(i)));
			}
		}
		assertThat(entries).hasSizeGreaterThan(48_000);
		long start = System.nanoTime();
		Consolidation all = Consolidation.of(CATALOGUE, province, entries);
		List<Flag> flags = FigureChecks.flags(Submission.ofAll(all.sheet()));
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		assertThat(all.sheet().value("dossier_new")).isEqualByComparingTo("319600");
		assertThat(flags).isNotEmpty();
		assertThat(taken).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	void checksASheetOfNothing() {
		assertThatNoException().isThrownBy(() -> FigureChecks.flags(Submission.ofAll(consolidate("").sheet())));
		assertThat(consolidate("").flags()).isEmpty();
	}

	private Consolidation consolidate(String table) {
		return Consolidation.of(CATALOGUE, this.units, Units.table(this.units, table));
	}

}
