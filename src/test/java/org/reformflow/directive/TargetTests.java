package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Mức độ hài lòng (SIPAS): > 85 %               | Mức độ hài lòng (SIPAS)     | GT | 85     | %
			Mức độ hài lòng (SIPAS) đạt mức trên 85%      | Mức độ hài lòng (SIPAS)     | GT | 85     | %
			SIPAS>85,5%                                   | SIPAS                       | GT | 85.5   | %
			SIPAS: ≥ 85.5 phần trăm                       | SIPAS                       | GE | 85.5   | %
			≥ 1 sáng kiến                                 | sáng kiến                   | GE | 1      | sáng kiến
			ít nhất 01 sáng kiến                          | sáng kiến                   | GE | 1      | sáng kiến
			Số sáng kiến mỗi đơn vị: Tối thiểu 01 sáng kiến. | Số sáng kiến mỗi đơn vị  | GE | 1      | sáng kiến
			> 3000 lượt                                   | lượt                        | GT | 3000   | lượt
			hơn 3.000 lượt/người                          | lượt/người                  | GT | 3000   | lượt/người
			hơn 3000                                      | Kết quả                     | GT | 3000   |
			đạt mức trên 85%                              | Kết quả                     | GT | 85     | %
			100 %                                         | Kết quả                     | EQ | 100    | %
			100% hồ sơ TTHC                               | hồ sơ TTHC                  | EQ | 100    | %
			Dịch vụ công mức độ 4: đạt 100%               | Dịch vụ công mức độ 4       | EQ | 100    | %
			Hồ sơ trễ hạn: 0 hồ sơ                        | Hồ sơ trễ hạn               | EQ | 0      | hồ sơ
			Hồ sơ trễ hạn: không quá 5 %                  | Hồ sơ trễ hạn               | LE | 5      | %
			Hồ sơ trễ hạn không vượt quá 5%               | Hồ sơ trễ hạn               | LE | 5      | %
			Hồ sơ nộp trên Hệ thống từ 85% trở lên        | Hồ sơ nộp trên Hệ thống     | GE | 85     | %
			Hồ sơ trễ hạn: 2% trở xuống                   | Hồ sơ trễ hạn               | LE | 2      | %
			dưới 10 văn bản                               | văn bản                     | LT | 10     | văn bản
			Kinh phí: <= 1.234.567,5 đồng                 | Kinh phí                    | LE | 1234567.5 | đồng
			""")
	void readsALine(String line, String metric, Comparator comparator, BigDecimal amount, @Nullable String unit) {
		assertThat(Target.parseLines(line)).singleElement().satisfies((target) -> {
			assertThat(target).usingRecursiveComparison()
				.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
				.isEqualTo(new Target(metric, comparator, amount, unit, line));
		});
	}

	@Test
	void readsOneTargetALineAndSkipsBlankOnes() {
		assertThat(Target.parseLines("> 85 %\r\n\n  \n≥ 1 sáng kiến\n")).extracting(Target::words)
			.containsExactly("> 85 %", "≥ 1 sáng kiến");
		assertThat(Target.parseLines(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nâng cao mức độ hài lòng", "5 lớp tập huấn", "90 %", "từ 85% đến 90%",
			"tăng từ 80% lên 85%", "85-90%", "> 3,000 lượt", "> 1.00.000 lượt", "> 3 000 lượt", "không vượt 5%",
			"SIPAS: ", "100% hồ sơ nộp trên 3 hệ thống", "> 1234567890123456789 đồng" })
	void refusesALineThatItCouldMisreadAndNamesIt(String line) {
		assertThatThrownBy(() -> Target.parseLines("100 %\n" + line)).isInstanceOf(Refusal.class)
			.hasMessageContaining("\"" + line.strip() + "\"")
			.hasMessageContaining("> 85 %");
	}

	/** With TV-09 and TV-10 of the domain dossier. */
	@ParameterizedTest
	@CsvSource({ "trên 85%, 85.0, false", "trên 85%, 85.01, true", "hơn 3000, 3000, false", "hơn 3000, 3001, true",
			"≥ 85 %, 85.00, true", "≥ 85 %, 84.99, false", "không quá 5 %, 5, true", "không quá 5 %, 5.01, false",
			"dưới 5 %, 5, false", "dưới 5 %, 4.99, true", "= 50 %, 50.0, true", "= 50 %, 51, false",
			"100 %, 99.99, false", "100 %, 100.0, true", "100 %, 100.4, true", "= 100 hồ sơ, 101, false" })
	void isMetByWhatTheWordsSay(String line, BigDecimal figure, boolean met) {
		assertThat(Target.parseLines(line).get(0).isMet(figure)).isEqualTo(met);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GT | 85.0      | %       | > 85 %
			GE | 1         | sáng kiến | ≥ 1 sáng kiến
			LE | 1234567.5 | đồng    | ≤ 1.234.567,5 đồng
			EQ | 3000      |         | = 3.000
			LT | 0.125     | %       | < 0,125 %
			""")
	void writesWhatMustBeReachedInVietnamese(Comparator comparator, BigDecimal amount, @Nullable String unit,
			String words) {
		assertThat(new Target("SIPAS", comparator, amount, unit, null).words()).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ ">, GT", ">=, GE", "≥, GE", "=, EQ", "<=, LE", "≤, LE", "' < ', LT" })
	void readsSignsAndSymbols(String text, Comparator comparator) {
		assertThat(Comparator.parse(text)).isEqualTo(comparator);
		assertThat(List.of(comparator.sign(), comparator.toSymbol())).contains(text.strip());
	}

	@Test
	void refusesAnUnknownSign() {
		assertThatThrownBy(() -> Comparator.parse("!=")).isInstanceOf(Refusal.class).hasMessageContaining("\"!=\"");
	}

	@Test
	void refusesTextsThatCannotBeStored() {
		assertThatThrownBy(() -> Target.parseLines("> 1 " + "x".repeat(101))).isInstanceOf(Refusal.class)
			.hasMessageContaining("100 ký tự");
		assertThatThrownBy(() -> Target.parseLines("> 1 %" + "x".repeat(1000))).isInstanceOf(Refusal.class)
			.hasMessageContaining("1000 ký tự");
	}

	@Test
	void refusesATargetWithoutAName() {
		assertThatThrownBy(() -> new Target(" ", Comparator.GE, BigDecimal.ONE, null, null)).isInstanceOf(Refusal.class)
			.hasMessageContaining("tên");
	}

}
