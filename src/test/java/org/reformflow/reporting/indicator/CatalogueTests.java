package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.directive.ReformArea;
import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.indicator.RollUp.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTests {

	private static final String INDICATOR = "code;name;area;measure;kind;target;direction;roll_up;source;owed_by;"
			+ "evidence;decimals;outlier;active\n";

	private static final String IDENTITY = "code;name;expression;severity;scope;active\n";

	@Test
	void shipsWhatTheReportsOfTheSourceDocumentsNeed() {
		Catalogue shipped = Catalogue.shipped();
		assertThat(shipped.indicators()).hasSizeGreaterThanOrEqualTo(60);
		assertThat(shipped.indicators()).extracting(Indicator::area).contains(ReformArea.values());
		assertThat(shipped.get("sipas").target())
			.satisfies((target) -> assertThat(target).extracting("comparator", "amount")
				.containsExactly(Comparator.GT, BigDecimal.valueOf(85)));
		assertThat(shipped.identities()).filteredOn((identity) -> identity.code().equals("dossier_results"))
			.singleElement()
			.satisfies((identity) -> assertThat(identity.codes()).containsExactly("dossier_carried", "dossier_new",
					"dossier_settled_early", "dossier_settled_on_time", "dossier_settled_late", "dossier_withdrawn",
					"dossier_pending_in_term", "dossier_pending_overdue"));
	}

	@Test
	void computesAShareFromSums() {
		Share share = (Share) Catalogue.shipped().get("dossier_on_time_share").rollUp();
		Map<String, BigDecimal> values = Map.of("dossier_settled_early", number(14068), "dossier_settled_on_time",
				number(1983), "dossier_settled_late", number(223));
		assertThat(share.of(values)).isCloseTo(new BigDecimal("98.6297"), Offset.offset(new BigDecimal("0.0001")));
		assertThat(share.of(Map.of("dossier_settled_early", number(1)))).isNull();
		assertThat(share.of(Map.of("dossier_settled_early", number(0), "dossier_settled_on_time", number(0),
				"dossier_settled_late", number(0))))
			.isNull();
	}

	@Test
	void letsADepartmentReplaceAddAndDrop() {
		Catalogue own = own("""
				sipas;Hài lòng;;%;PERIOD;>= 90;UP;WEIGHTED_AVERAGE(sipas_answers);UNIT;van-phong;có;1;5%;
				tea_cups;Chén trà;;chén;CUMULATIVE;> 1.000;UP;SUM;UNIT;OFFICE chi-cuc-tdc;;;50%/10;
				press_pages;Bỏ;;x;PERIOD;;NONE;SUM;UNIT;ALL;;;;không
				""", """
				apologies;;;;;không
				paper;Văn bản giấy;document_in_paper < document_in;NOTE;EACH;
				""");
		assertThat(own.get("sipas").target())
			.hasToString("Target[metric=Hài lòng, comparator=GE, amount=90, unit=%, raw=>= 90]");
		assertThat(own.get("tea_cups").outlier()).isEqualTo(new Outlier(number(50), number(10)));
		assertThat(own.find("press_pages")).isEmpty();
		assertThat(own.identities()).filteredOn((identity) -> identity.code().equals("paper"))
			.singleElement()
			.satisfies((identity) -> assertThat(identity.comparator()).isEqualTo(Comparator.LT));
		assertThat(own.identities()).extracting(Identity::code).doesNotContain("apologies");
		assertThat(own.indicators()).hasSameSizeAs(Catalogue.shipped().indicators());
		List<String> codes = own.indicators().stream().map(Indicator::code).toList();
		assertThat(codes.indexOf("sipas")).isLessThan(codes.indexOf("people_reached"));
		assertThat(codes).last().isEqualTo("tea_cups");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							Tea;Trà;;chén;PERIOD;;UP;SUM;UNIT;ALL;;;;                       | “Tea”                | dossier_new
							t;;;chén;PERIOD;;UP;SUM;UNIT;ALL;;;;                            | cột name             | Hãy ghi
							t;T;TRA;chén;PERIOD;;UP;SUM;UNIT;ALL;;;;                        | cột area             | THE_CHE
							t;T;;chén;DAILY;;UP;SUM;UNIT;ALL;;;;                            | “DAILY”              | PERIOD, CUMULATIVE
							t;T;;chén;PERIOD;nhiều;UP;SUM;UNIT;ALL;;;;                      | “nhiều”              | > 85
							t;T;;chén;PERIOD;> 5;DOWN;SUM;UNIT;ALL;;;;                      | chiều DOWN           | > 5 chén
							t;T;;chén;PERIOD;;UP;AVERAGE;UNIT;ALL;;;;                       | “AVERAGE”            | SHARE(tử số / mẫu số)
							t;T;;%;PERIOD;;UP;SUM;UNIT;ALL;;;;                              | không cộng được      | WEIGHTED_AVERAGE
							t;T;;%;PERIOD;;UP;SHARE(nope / dossier_new);SYSTEM;ALL;;;;      | mã nope              | thêm chỉ tiêu
							t;T;;%;PERIOD;;UP;SHARE(t / dossier_new);SYSTEM;ALL;;;;         | từ chính nó          | Hãy ghi mã khác
							t;T;;%;PERIOD;;UP;SHARE(disbursed / dossier_new);SYSTEM;ALL;;;; | đồng, hồ sơ          | cùng đơn vị tính
							t;T;;%;PERIOD;;UP;SHARE(sipas / training_share);SYSTEM;ALL;;;;  | training_share       | SUM
							t;T;;%;PERIOD;;UP;WEIGHTED_AVERAGE(sipas);UNIT;ALL;;;;          | sipas thì không      | SUM
							t;T;;%;PERIOD;;UP;WEIGHTED_AVERAGE(nope);UNIT;ALL;;;;           | mã nope              | sửa mã
							t;T;;hồ sơ;PERIOD;;UP;SHARE(dossier_new / dossier_received);SYSTEM;ALL;;;; | “%”       | measure
							t;T;;chén;PERIOD;;UP;SUM;UNIT;;;;;                              | owed_by              | ALL
							t;T;;chén;PERIOD;;UP;SUM;UNIT;SCHOOL;;;;                        | “SCHOOL”             | OFFICE
							t;T;;chén;PERIOD;;UP;SUM;UNIT;ALL;đôi khi;;;                    | “đôi khi”            | “có” hoặc “không”
							t;T;;chén;PERIOD;;UP;SUM;UNIT;ALL;;nhiều;;                      | decimals             | từ 0 đến 6
							t;;;;;;;;;;;;;không                                             | mã “t” để bỏ         | xóa dòng
					t;T;;chén;PERIOD;;UP;SUM;UNIT;ALL;;;50;                         | outlier              | 50%/10
							training_done;T;;lượt;PERIOD;;UP;SUM;UNIT;ALL;;;;không          | mã training_done     | bỏ dòng này
							""")
	void refusesAWrongIndicatorAndSaysHow(String line, String what, String wayOut) {
		assertThatThrownBy(() -> own(line, "")).isInstanceOf(Refusal.class)
			.hasMessageContaining("òng ")
			.hasMessageContaining(what)
			.hasMessageContaining(wayOut);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			i;I;dossier_new + document_in;CORRECT;EACH;            | hai vế             | a + b = c + d
			i;I;dossier_new = nope + noper;CORRECT;EACH;           | mã nope, noper     | thêm chỉ tiêu
			i;I;dossier_new = dossier_new;CORRECT;EACH;            | cả hai vế          | Hãy bỏ
			i;I;dossier_new = 2 * dossier_new_online;CORRECT;EACH; | không phải một tổng | dossier_carried
			i;I;dossier_new = document_in;CORRECT;EACH;            | hồ sơ, văn bản     | cùng đơn vị tính
			i;I;sipas <= training_share;CORRECT;EACH;              | phần trăm          | số đếm
			i;I;dossier_new = dossier_received;MAYBE;EACH;         | severity           | CORRECT, EXPLAIN, NOTE
			i;I;dossier_new = dossier_received;NOTE;UNIT;          | scope              | EACH, TOTAL
			""")
	void refusesAWrongIdentityAndSaysHow(String line, String what, String wayOut) {
		assertThatThrownBy(() -> own("", line)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Dòng 2")
			.hasMessageContaining(what)
			.hasMessageContaining(wayOut);
	}

	@Test
	void refusesTheSameCodeTwice() {
		String line = "t;T;;chén;PERIOD;;UP;SUM;UNIT;ALL;;;;\n";
		assertThatThrownBy(() -> own(line + line, "")).isInstanceOf(Refusal.class)
			.hasMessageContaining("Dòng 3")
			.hasMessageContaining("“t” đã có");
	}

	@Test
	void refusesSharesThatGoInACircle() {
		assertThatThrownBy(() -> own("""
				a;A;;%;PERIOD;;UP;SHARE(b / dossier_new);SYSTEM;ALL;;;;
				b;B;;%;PERIOD;;UP;SHARE(a / dossier_new);SYSTEM;ALL;;;;
				""", "")).isInstanceOf(Refusal.class).hasMessageContaining("Dòng 2").hasMessageContaining("Dòng 3");
	}

	@Test
	void refusesAFileWithoutItsColumns() {
		assertThatThrownBy(() -> CatalogueLines.INDICATORS.read("code,name,tên\nx,y,z", "Dòng"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("thiếu cột area")
			.hasMessageContaining("cột lạ “tên”");
		assertThatThrownBy(() -> CatalogueLines.INDICATORS.read(" \n", "Dòng")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> CatalogueLines.INDICATORS.read("code\n".repeat(100_000), "Dòng"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("chia nhỏ");
	}

	private static Catalogue own(String indicators, String identities) {
		return CatalogueReader.read(CatalogueLines.shipped(),
				new CatalogueLines(CatalogueLines.INDICATORS.read(INDICATOR + indicators, "Dòng"),
						CatalogueLines.IDENTITIES.read(IDENTITY + identities, "Dòng")));
	}

	private static BigDecimal number(long number) {
		return BigDecimal.valueOf(number);
	}

}
