package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.organisation.UnitType;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Identity.Scope;
import org.reformflow.reporting.indicator.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FigureChecksTests {

	private static final Catalogue CATALOGUE = Catalogue.shipped();

	private static final String DOSSIERS = """
			dossier_carried 7
			dossier_new 93
			dossier_settled_early 60
			dossier_settled_on_time 25
			dossier_settled_late 0
			dossier_withdrawn 5
			dossier_pending_overdue 0
			""";

	/** TV-05 of the domain dossier. */
	@Test
	void findsNothingInABalance() {
		assertThat(unit(DOSSIERS + "dossier_pending_in_term 10")).isEmpty();
	}

	/** TV-06 of the domain dossier. */
	@Test
	void namesTheSideAndTheDifferenceOfAnImbalance() {
		assertThat(unit(DOSSIERS + "dossier_pending_in_term 9")).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.IDENTITY);
			assertThat(flag.severity()).isEqualTo(Severity.CORRECT);
			assertThat(flag.rule()).isEqualTo("dossier_results");
			assertThat(flag.indicators()).contains("dossier_new", "dossier_pending_in_term");
			assertThat(flag.words()).contains("Hồ sơ kỳ trước chuyển qua 7 + Hồ sơ mới tiếp nhận trong kỳ 93 = 100",
					"= 99", "vế sau thiếu 1 hồ sơ", "Hãy sửa lại");
		});
	}

	/** TV-13 of the domain dossier. */
	@Test
	void balancesTheFiguresOfAPublicSource() {
		assertThat(kinds(unit("""
				dossier_received 833
				dossier_carried 0
				dossier_new 833
				dossier_settled_early 0
				dossier_settled_on_time 585
				dossier_settled_late 67
				dossier_withdrawn 0
				dossier_pending_in_term 181
				dossier_pending_overdue 0"""))).containsExactly(Kind.TARGET_MISSED);
		assertThat(VietnameseNumber.percent(new BigDecimal(585), new BigDecimal(833), 1)).isEqualTo("70,2%");
	}

	/** TV-14 of the domain dossier. */
	@Test
	void flagsAShareThatIsStatedOtherwiseThanRecomputed() {
		Sheet sheet = sheet("""
				dossier_carried 0
				dossier_new 21914
				dossier_settled_early 14068
				dossier_settled_on_time 1983
				dossier_settled_late 223
				dossier_withdrawn 0
				dossier_pending_in_term 5640
				dossier_pending_overdue 0""");
		List<Flag> flags = FigureChecks.flags(Submission.ofAll(stating(sheet, "dossier_on_time_share", "98,62%")));
		assertThat(kinds(flags)).containsExactly(Kind.STATED_DIFFERS, Kind.TARGET_MISSED);
		assertThat(flags.get(0).words()).contains("ghi 98,62 %", "98,63 %", "(16.051/16.274)");
		assertThat(kinds(FigureChecks.flags(Submission.ofAll(stating(sheet, "dossier_on_time_share", "98,63%")))))
			.containsExactly(Kind.TARGET_MISSED);
	}

	/** TV-15 of the domain dossier. */
	@Test
	void findsWhatIsMissingFromASumOfSources() {
		assertThat(unit("""
				dossier_new 257141
				dossier_new_online 124907
				dossier_new_direct 102770
				dossier_new_post 19852""")).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.IDENTITY);
			assertThat(flag.words()).contains("vế sau thiếu 9.612 hồ sơ");
		});
	}

	@Test
	void saysByHowMuchALimitIsExceeded() {
		assertThat(unit("staff_present 41\nstaff_quota 40")).last().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.IDENTITY);
			assertThat(flag.severity()).isEqualTo(Severity.EXPLAIN);
			assertThat(flag.words()).contains("vế trước phải ≤ vế sau", "chênh 1 người", "giải trình");
		});
	}

	@Test
	void saysWhatAnIncompleteIdentityLacks() {
		assertThat(unit(DOSSIERS)).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.INCOMPLETE);
			assertThat(flag.indicators()).containsExactly("dossier_pending_in_term");
			assertThat(flag.words()).contains("Hồ sơ đang giải quyết chưa đến hạn", "kể cả khi bằng 0");
		});
	}

	@Test
	void checksAnIdentityOfTheWholeOnlyThere() {
		String table = "staff_quota 10\nstaff_quota_office 28\nstaff_quota_branch 12";
		assertThat(unit(table)).isEmpty();
		assertThat(FigureChecks.flags(Submission.ofAll(sheet(table)))).extracting(Flag::rule)
			.containsExactly("staff_quota_parts");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			document_out -3                        | NEGATIVE  | CORRECT | -3 văn bản là số âm
			document_out 3.5                       | NOT_WHOLE | CORRECT | 3,5 văn bản phải là số nguyên
			sipas 100.5                            | ABOVE_100 | CORRECT | 100,5 % vượt 100 %
			""")
	void refusesAValueThatCannotBe(String table, Kind kind, Severity severity, String words) {
		assertThat(unit(table)).filteredOn((flag) -> flag.kind() == kind).singleElement().satisfies((flag) -> {
			assertThat(flag.severity()).isEqualTo(severity);
			assertThat(flag.words()).contains(words, "Hãy sửa lại");
		});
	}

	@Test
	void asksWhyMoreWasDoneThanPlanned() {
		assertThat(unit("training_done 300\ntraining_plan 280")).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Kind.ABOVE_100);
			assertThat(flag.severity()).isEqualTo(Severity.EXPLAIN);
			assertThat(flag.words()).contains("107,1 % (300/280) vượt 100 %");
		});
		assertThat(unit("training_done 280\ntraining_plan 280")).isEmpty();
	}

	/** TV-09 and TV-10 of the domain dossier. */
	@ParameterizedTest
	@CsvSource({ "sipas, 85.0, false", "sipas, 85.01, true", "people_reached, 3000, false",
			"people_reached, 3001, true", "dossier_settled_late, 0, true", "dossier_settled_late, 1, false" })
	void isAsStrictAsTheTarget(String indicator, String value, boolean met) {
		List<Kind> kinds = kinds(FigureChecks.flags(Submission.ofAll(sheet(indicator + " " + value))));
		assertThat(kinds).isEqualTo(met ? List.of() : List.of(Kind.TARGET_MISSED));
	}

	@Test
	void asksATargetForAllUnitsOfNoSingleOne() {
		assertThat(kinds(unit("people_reached 50"))).containsExactly(Kind.EVIDENCE_MISSING);
		assertThat(kinds(unit("dossier_settled_late 1"))).containsExactly(Kind.TARGET_MISSED);
	}

	@Test
	void asksForEvidenceOfUnits() {
		Figure shown = new Figure("disbursed", BigDecimal.TEN, null, "ab".repeat(32));
		assertThat(kinds(unit("disbursed 10"))).containsExactly(Kind.EVIDENCE_MISSING);
		assertThat(FigureChecks.flags(Submission.ofUnit(Sheet.of(CATALOGUE, List.of(shown))))).isEmpty();
		assertThat(FigureChecks.flags(Submission.ofAll(sheet("disbursed 10")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "training_done, 182, 183, 1", "training_done, 182, 182, 0", "document_out, 182, 183, 0" })
	void letsNoCumulativeFigureFall(String indicator, String now, String before, int flags) {
		assertThat(after(indicator + " " + now, indicator + " " + before, null)).hasSize(flags)
			.allSatisfy((flag) -> assertThat(flag.words()).contains("giảm từ 183 lượt xuống 182 lượt"));
	}

	/** Of dossiers a change of more than 50 % and at least 20 is one. */
	@ParameterizedTest
	@CsvSource({ "150, 100, 0", "151, 100, 1", "49, 100, 1", "50, 100, 0", "29, 10, 0", "30, 10, 1", "19, 0, 0",
			"20, 0, 1" })
	void findsAnOutlier(int now, int before, int flags) {
		assertThat(after("dossier_new " + now, null, "dossier_new " + before)).hasSize(flags)
			.allMatch((flag) -> flag.kind() == Kind.OUTLIER && flag.severity() == Severity.EXPLAIN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			67,7%       |
			67,69 %     |
			68 %        |
			67,8 %      | STATED_DIFFERS
			hơn 50%     | VAGUE
			trên 65 %   |
			hơn 70 %    | STATED_DIFFERS
			gần 70 %    |
			≥ 67,7%     | STATED_DIFFERS
			ít nhất 60% | VAGUE
			""")
	void comparesWhatIsStatedAsItIsRounded(String stated, @Nullable Kind kind) {
		Sheet sheet = stating(sheet("dossier_online 44\ndossier_online_base 65"), "dossier_online_share", stated);
		assertThat(kinds(FigureChecks.flags(Submission.ofUnit(sheet))))
			.isEqualTo((kind == null) ? List.of() : List.of(kind));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mười", "chắc 50 %", "50 hồ sơ", "5,0,0", "", "khoảng hơn 50" })
	void refusesATextInANumber(String text) {
		assertThatThrownBy(() -> Stated.parse(CATALOGUE.get("training_share"), text)).isInstanceOf(Refusal.class)
			.hasMessageContaining("“" + text + "” không phải là số")
			.hasMessageContaining("67,7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=67.70", ">50", ">=1", "<=2.5", "<-3", "=1000" })
	void keepsWhatWasStatedInSymbols(String symbols) {
		assertThat(Stated.ofSymbols(symbols).toSymbols()).isEqualTo(symbols);
	}

	private static Sheet stating(Sheet sheet, String indicator, String stated) {
		return sheet.stating(Map.of(indicator, Stated.parse(CATALOGUE.get(indicator), stated)));
	}

	private static List<Flag> after(String now, @Nullable String continued, @Nullable String comparable) {
		return FigureChecks.flags(new Submission(sheet(now), (continued != null) ? sheet(continued) : null,
				(comparable != null) ? sheet(comparable) : null, Scope.EACH));
	}

	private static List<Flag> unit(String table) {
		return FigureChecks.flags(Submission.ofUnit(sheet(table)));
	}

	private static Sheet sheet(String table) {
		return Sheet.of(CATALOGUE,
				Units.table(List.of(Units.unit("a", UnitType.OFFICE)), table)
					.stream()
					.map(FigureEntry::figure)
					.toList());
	}

	private static List<Kind> kinds(List<Flag> flags) {
		return flags.stream().map(Flag::kind).toList();
	}

}
