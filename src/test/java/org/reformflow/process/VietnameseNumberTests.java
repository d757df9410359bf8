package org.reformflow.process;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseNumberTests {

	/** TV-07 and TV-08 of the domain dossier; a half is rounded up. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			44    | 65    | 67,7%
			182   | 280   | 65,0%
			39    | 40    | 97,5%
			216   | 3589  | 6,0%
			585   | 833   | 70,2%
			1     | 2000  | 0,1%
			49    | 100000 | 0,0%
			""")
	void writesAShare(BigDecimal part, BigDecimal whole, String words) {
		assertThat(VietnameseNumber.percent(part, whole, 1)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			65         | 1 | %    | 65,0 %
			67.692307  | 1 | %    | 67,7 %
			3987348000 | 0 | đồng | 3.987.348.000 đồng
			85.25      | 1 | %    | 85,3 %
			-1234.5    | 0 | hồ sơ | -1.235 hồ sơ
			7          | 0 | ''   | 7
			""")
	void writesFixedDecimals(BigDecimal amount, int decimals, String unit, String words) {
		assertThat(VietnameseNumber.format(amount, decimals, unit)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			67,7%              | %    | 67.7
			65,0 %             | %    | 65.0
			3.987.348.000 đồng | đồng | 3987348000
			3.987.348.000 Đồng | đồng | 3987348000
			93                 | hồ sơ | 93
			-5 hồ sơ           | hồ sơ | -5
			85.5               | %    | 85.5
			""")
	void readsAnAmountWithItsUnit(String text, String unit, BigDecimal amount) {
		assertThat(VietnameseNumber.parse(text, unit))
			.hasValueSatisfying((number) -> assertThat(number).isEqualByComparingTo(amount));
	}

	@Test
	void readsANoBreakSpaceBeforeTheUnit() {
		assertThat(VietnameseNumber.parse("65,0\u00a0%", "%")).hasValue(new BigDecimal("65.0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mười", "3,000", "1.00.000", "--5", "5 -", "1e3", "", "%", "67,7 đồng",
			"1234567890123456789", "0,1234567" })
	void readsNothingThatCouldBeMisread(String text) {
		assertThat(VietnameseNumber.parse(text, "%")).isEmpty();
	}

}
