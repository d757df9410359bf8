package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
class ReportFiguresTests {

	private static final String INDICATORS = "code,name,area,measure,kind,target,direction,roll_up,source,owed_by,evidence\n";

	private static final String TEA = "tea_cups,Chén trà,,chén,CUMULATIVE,> 5,UP,SUM,UNIT,%s,không\n";

	private static final String EVIDENCE = "ab".repeat(32);

	/** One of its own for each test, because a department has a period only once. */
	private final String department = "rep-" + UUID.randomUUID();

	private final Catalogue catalogue = Catalogue.shipped();

	@Autowired
	private Catalogues catalogues;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private Organisation organisation;

	private OpenPeriod period;

	@BeforeEach
	void openPeriod() {
		this.period = this.periods.open(this.department, "cchc", "2025-H1");
	}

	@Test
	void opensAPeriodOnce() {
		assertThat(this.periods.open(this.department, "cchc", "2025-H1")).isEqualTo(this.period);
		assertThat(this.periods.get(this.period.id())).isEqualTo(this.period);
		assertThat(this.period.dueDay()).isEqualTo(LocalDate.of(2025, 6, 17));
		assertThat(this.period.period().from()).isEqualTo(LocalDate.of(2024, 12, 15));
		OpenPeriod before = this.periods.open(this.department, "cchc", "2025-Q1");
		this.periods.open(this.department, "month", "2025-M01");
		assertThat(this.periods.ofDepartments(List.of(this.department, "nobody"), "cchc")).containsExactly(before,
				this.period);
		assertThat(this.periods.calendars(this.department)
			.get("cchc")
			.continued(this.period.period())
			.flatMap((earlier) -> this.periods.find(this.department, earlier))).hasValue(before);
	}

	@Test
	void refusesAPeriodThatDoesNotExist() {
		assertThatThrownBy(() -> this.periods.open(this.department, "cchc", "2025-H2")).isInstanceOf(Refusal.class)
			.hasMessageContaining("“2025-H2”");
		assertThatThrownBy(() -> this.periods.get("none")).isInstanceOf(Refusal.class);
	}

	@Test
	void keepsADepartmentsOwnCalendar() {
		this.periods.replaceCalendars(this.department,
				"calendar,calendar_name,code,name,from_day,to_day,cumulative_from,due_days\n"
						+ "own,Riêng,Y,Cả năm {năm},1/1/N,31/12/N,1/1/N,5\n",
				"vanphong");
		ReportPeriod year = this.periods.open(this.department, "own", "2025-Y").period();
		assertThat(year.to()).isEqualTo(LocalDate.of(2025, 12, 31));
		this.periods.replaceCalendars(this.department, "", "vanphong");
		assertThatThrownBy(() -> this.periods.open(this.department, "own", "2026-Y")).isInstanceOf(Refusal.class);
	}

	@Test
	void keepsADepartmentsOwnCatalogue() {
		this.catalogues.replace(this.department, INDICATORS + TEA.formatted("OFFICE"),
				"code,name,expression,severity,scope\ntea,Trà,staff_present <= staff_total,NOTE,EACH", "vanphong");
		Catalogue own = this.catalogues.of(this.department);
		assertThat(own.get("tea_cups").words(BigDecimal.TEN)).isEqualTo("10 chén");
		assertThat(own.identities()).extracting("code").contains("tea", "dossier_results");
		assertThat(this.catalogues.of("so-khcn").find("tea_cups")).isEmpty();
		this.catalogues.replace(this.department, "", "", "vanphong");
		assertThat(this.catalogues.of(this.department).find("tea_cups")).isEmpty();
	}

	@Test
	void keepsNothingOfACatalogueThatIsWrong() {
		assertThatThrownBy(
				() -> this.catalogues.replace(this.department, INDICATORS + TEA.formatted("phong-tra"), "", "vanphong"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("tea_cups")
			.hasMessageContaining("“phong-tra”");
		assertThatThrownBy(() -> this.catalogues.replace(this.department, "x", "", "vanphong"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("thiếu cột");
		assertThat(this.catalogues.of(this.department).find("tea_cups")).isEmpty();
	}

	@Test
	void keepsEveryVersionWithItsSource() {
		Figure first = new Figure("disbursed", new BigDecimal("3987348000"), null, EVIDENCE);
		assertThat(keep("chi-cuc-tdc", EnteredFigure.first(first))).isEqualTo(1);
		assertThat(keep("chi-cuc-tdc", EnteredFigure.first(first))).as("the same again").isZero();
		assertThat(
				keep("chi-cuc-tdc", new EnteredFigure(Figure.of("disbursed", new BigDecimal("2984676000.5")), null, 1)))
			.isEqualTo(1);
		assertThat(this.figures.history(this.period.id(), "chi-cuc-tdc", "disbursed"))
			.extracting(FigureEntry::version,
					(entry) -> Objects.requireNonNull(entry.figure().value()).stripTrailingZeros().toPlainString(),
					(entry) -> entry.figure().evidence(), FigureEntry::enteredBy)
			.containsExactly(tuple(1, "3987348000", EVIDENCE, "chuyenvien.tdc"),
					tuple(2, "2984676000.5", null, "chuyenvien.tdc"));
		assertThat(this.figures.newest(List.of(this.period.id()))).extracting(FigureEntry::version).containsExactly(2);
	}

	@Test
	void keepsWhatIsStatedAndNoShare() {
		Stated stated = Stated.parse(this.catalogue.get("training_share"), "hơn 50,0 %");
		keep("van-phong", EnteredFigure.first(Figure.of("training_done", new BigDecimal(182))),
				EnteredFigure.first(Figure.of("training_plan", new BigDecimal(280))),
				EnteredFigure.first(new Figure("training_share", BigDecimal.ONE, stated, null)));
		List<FigureEntry> kept = this.figures.ofUnit(List.of(this.period.id()), "van-phong");
		assertThat(kept).filteredOn((entry) -> entry.figure().indicator().equals("training_share"))
			.singleElement()
			.satisfies(
					(entry) -> assertThat(entry.figure()).isEqualTo(new Figure("training_share", null, stated, null)));
		Sheet sheet = Sheet.of(this.catalogue, kept.stream().map(FigureEntry::figure).toList());
		assertThat(sheet.words("training_share")).hasValue("65,0 %");
		assertThat(FigureChecks.flags(Submission.ofUnit(sheet))).extracting(Flag::kind)
			.containsExactly(Flag.Kind.VAGUE);
	}

	@Test
	void refusesACorrectionOfWhatWasCorrectedSince() {
		keep("van-phong", entered(10, 0));
		keep("van-phong", entered(11, 1));
		assertThatThrownBy(() -> keep("van-phong", entered(12, 1))).isInstanceOf(Refusal.class)
			.hasMessageContaining("“Văn bản đi”")
			.hasMessageContaining("Chuyên viên Chi cục")
			.hasMessageContaining("mở lại biểu mẫu");
		assertThatThrownBy(() -> keep("chi-cuc-tdc", entered(12, 1))).isInstanceOf(Refusal.class)
			.hasMessageContaining("chưa có số để sửa");
		assertThatThrownBy(() -> keep("chi-cuc-tdc", entered(1, 0), entered(2, 0))).isInstanceOf(Refusal.class);
		assertThat(this.figures.ofUnit(List.of(this.period.id()), "chi-cuc-tdc")).isEmpty();
	}

	@Test
	void letsOneOfTwoCorrectionsAtOnceThrough() {
		keep("van-phong", entered(10, 0));
		List<CompletableFuture<Boolean>> corrections = Stream.of(11, 12)
			.map((value) -> CompletableFuture.supplyAsync(() -> keep("van-phong", entered(value, 1)) == 1)
				.exceptionally((ex) -> {
					assertThat(ex).hasRootCauseInstanceOf(Refusal.class);
					return false;
				}))
			.toList();
		assertThat(corrections.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
		assertThat(this.figures.history(this.period.id(), "van-phong", "document_out")).hasSize(2);
	}

	@Test
	void refusesWhatCannotBeKeptExactly() {
		assertThatThrownBy(
				() -> keep("van-phong", EnteredFigure.first(Figure.of("sipas", new BigDecimal("85.1234567")))))
			.hasMessageContaining("6 số lẻ");
		assertThatThrownBy(() -> keep("van-phong", EnteredFigure.first(Figure.of("training_share", BigDecimal.ONE))))
			.hasMessageContaining("do hệ thống tính");
		assertThatThrownBy(() -> keep("van-phong", EnteredFigure.first(Figure.of("nope", BigDecimal.ONE))))
			.hasMessageContaining("“nope”");
		assertThatThrownBy(() -> keep("van-phong", EnteredFigure.first(new Figure("sipas", null, null, null))))
			.hasMessageContaining("kể cả khi bằng 0");
	}

	@Test
	void rollsUpTheUnitsOfADepartment() {
		keep("van-phong", entered(1000, 0));
		keep("chi-cuc-tdc", entered(500, 0));
		keep("chi-cuc-tdc", entered(564, 1));
		List<Unit> units = this.organisation.actingUnits("so-khcn", LocalDate.of(2025, 6, 14));
		Consolidation all = Consolidation.of(this.catalogue, units, this.figures.newest(List.of(this.period.id())));
		assertThat(all.sheet().words("document_out")).hasValue("1.564 văn bản");
		assertThat(all.missing().get("document_out")).extracting(Unit::id).containsExactly("trung-tam-ung-dung");
	}

	private static EnteredFigure entered(int value, int basedOn) {
		return new EnteredFigure(Figure.of("document_out", BigDecimal.valueOf(value)), null, basedOn);
	}

	private int keep(String unit, EnteredFigure... entered) {
		return this.figures.keep(this.catalogue, this.period.id(), unit, List.of(entered), "chuyenvien.tdc");
	}

}
