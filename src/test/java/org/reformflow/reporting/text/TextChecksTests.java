package org.reformflow.reporting.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.period.ReportCalendars;
import org.reformflow.reporting.period.ReportPeriod;

import static org.assertj.core.api.Assertions.assertThat;

class TextChecksTests {

	private final ReportPeriod period = ReportCalendars.shipped().get("cchc").period("2023-H1");

	@ParameterizedTest
	@ValueSource(strings = { "Trong 6 tháng đầu năm 2022, đã tiếp nhận", "Quý I/2022 đã có", "kết quả quý II năm 2021.",
			"Sáu tháng cuối năm 2022" })
	void findsATimeLeftOverFromAnEarlierReport(String text) {
		assertThat(TextChecks.flags(this.period, text)).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Flag.Kind.PERIOD_DIFFERS);
			assertThat(flag.words()).contains("6 tháng đầu năm 2023", "Hãy sửa hoặc giải trình");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Trong 6 tháng đầu năm 2023", "tăng 5 % so với 6 tháng đầu năm 2022",
			"cùng kỳ năm (6 tháng đầu năm 2022)", "nhiệm vụ quý I năm 2024", "thanh toán năm 2022",
			"giai đoạn 2021 – 2026", "tạm ứng từ năm 2022 chuyển qua năm 2023", "16 tháng đầu năm 20223" })
	void letsOtherTimesPass(String text) {
		assertThat(TextChecks.flags(this.period, text)).isEmpty();
	}

	/** S3-01 and S4-10 of the domain dossier. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Nghị quyết số 17/NQ-CP ngày 17/3/2019 của Chính phủ | 07/03/2019
			Nghị quyết số 02/NQ-CP ngày 10/2/2022 của Chính phủ | 10/01/2022
			Nghị quyết số 02/NQ-CP ngày 31/2/2022 của Chính phủ | 10/01/2022
			""")
	void findsADocumentCitedWithAnotherDay(String text, String day) {
		assertThat(TextChecks.flags(this.period, text)).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(Flag.Kind.REFERENCE_DATE);
			assertThat(flag.words()).contains(day, "đối chiếu văn bản gốc");
		});
	}

	@Test
	void knowsNumbersByTheirYear() {
		assertThat(TextChecks.flags(this.period,
				"số 17/NQ-CP ngày 07/3/2019; số 17/NQ-CP ngày 01/02/2023; số 117/NQ-CP ngày 17/3/2019"))
			.isEmpty();
	}

}
