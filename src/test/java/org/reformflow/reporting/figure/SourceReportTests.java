package org.reformflow.reporting.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.SourceFigures;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.period.ReportCalendars;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.text.TextChecks;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The report of Đồng Tháp on the first half of 2023 (S4), from figures of its units. */
class SourceReportTests {

	private static final Catalogue CATALOGUE = Catalogue.shipped();

	private static final List<Unit> UNITS = List.of(Units.unit("van-phong", UnitType.OFFICE),
			Units.unit("ql-khoa-hoc", UnitType.DIVISION), Units.unit("ql-cong-nghe", UnitType.DIVISION),
			Units.unit("chi-cuc-tdc", UnitType.BRANCH), Units.unit("trung-tam", UnitType.CENTRE));

	private final ReportPeriod period = ReportCalendars.shipped().get("cchc").period("2023-H1");

	private final Consolidation consolidation = Consolidation.of(CATALOGUE, UNITS,
			Units.table(UNITS, SourceFigures.OF_UNITS));

	private final Sheet report = this.consolidation.sheet()
		.stating(stated(Map.of("dossier_received", "100", "dossier_online_share", "67,7%", "training_share", "hơn 50%",
				"disbursed", "3.987.348.000 đồng", "document_in", "3.589")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dossier_received        | 100 hồ sơ
			dossier_new             | 93 hồ sơ
			dossier_carried         | 7 hồ sơ
			dossier_withdrawn       | 5 hồ sơ
			dossier_pending_in_term | 10 hồ sơ
			dossier_settled_late    | 0 hồ sơ
			dossier_on_time_share   | 100,0 %
			staff_quota             | 40 người
			staff_present           | 39 người
			staff_present_share     | 97,5 %
			training_plan           | 280 lượt
			training_done           | 182 lượt
			training_share          | 65,0 %
			early_pay_rise          | 8 người
			capital_projects        | 1 dự án
			disbursed               | 3.987.348.000 đồng
			disbursed_paid          | 2.984.676.000 đồng
			disbursed_advance       | 1.002.672.000 đồng
			document_in             | 3.589 văn bản
			document_in_paper       | 216 văn bản
			document_in_paper_share | 6,0 %
			document_out            | 1.564 văn bản
			procedure_total         | 48 TTHC
			service_full            | 46 TTHC
			service_partial         | 0 TTHC
			service_information     | 2 TTHC
			dossier_online          | 44 hồ sơ
			dossier_online_base     | 65 hồ sơ
			dossier_online_share    | 67,7 %
			resolution_drafted      | 2 nghị quyết
			""")
	void hasExactlyTheNumbersOfTheReport(String indicator, String words) {
		assertThat(this.report.words(indicator)).hasValue(words);
	}

	@Test
	void settlesEarlyOrOnTimeAsManyAsTheReport() {
		assertThat(Stream.of("dossier_settled_early", "dossier_settled_on_time")
			.map(this.report.values()::get)
			.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("85");
		assertThat(VietnameseNumber.percent(new BigDecimal(44), new BigDecimal(65), 1)).isEqualTo("67,7%");
	}

	@Test
	void lacksNoUnitForAnyFigureOfTheReport() {
		assertThat(this.consolidation.flags()).isEmpty();
	}

	/** S4-10 of the domain dossier, and nothing else. */
	@Test
	void raisesTheContradictionsOfTheReportAndNoOthers() throws IOException {
		String text = new ClassPathResource("reporting/s4.txt").getContentAsString(StandardCharsets.UTF_8);
		List<Flag> flags = Stream
			.concat(FigureChecks.flags(Submission.ofAll(this.report)).stream(),
					TextChecks.flags(this.period, text).stream())
			.toList();
		assertThat(flags).extracting(Flag::kind, Flag::rule)
			.containsExactlyInAnyOrder(tuple(Kind.IDENTITY, "online_base"), tuple(Kind.IDENTITY, "appointments"),
					tuple(Kind.VAGUE, "training_share"), tuple(Kind.PERIOD_DIFFERS, "text"),
					tuple(Kind.REFERENCE_DATE, "02/NQ-CP"));
		assertThat(flags).extracting(Flag::severity).doesNotContain(Severity.CORRECT);
		assertThat(flags).extracting(Flag::words)
			.anySatisfy((words) -> assertThat(words).contains("trực tuyến toàn trình 65", "93", "thừa 28 hồ sơ"))
			.anySatisfy((words) -> assertThat(words).contains("tổ chức bộ máy 2", "= 3", "thừa 1 người"))
			.anySatisfy((words) -> assertThat(words).contains("ghi > 50 %", "65,0 %", "(182/280)"))
			.anySatisfy((words) -> assertThat(words).contains("6 tháng đầu năm 2023", "“6 tháng đầu năm 2022”"))
			.anySatisfy((words) -> assertThat(words).contains("ngày 10/2/2022", "10/01/2022"));
	}

	private static Map<String, Stated> stated(Map<String, String> words) {
		return words.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> Stated.parse(CATALOGUE.get(each.getKey()), each.getValue())));
	}

}
