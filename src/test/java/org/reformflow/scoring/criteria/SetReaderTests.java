package org.reformflow.scoring.criteria;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.DataLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SetReaderTests {

	private static final String HEADER = "set,code,parent,level,name,max_points,evidence,rule,survey,guidance\n";

	private static final String GOOD = """
			a,1,,Lĩnh vực,Một,60,,,không,
			a,1.1,1,Tiêu chí,Một một,60,,,không,
			a,2,,FIELD,Hai,40,,,,
			a,2.1,2,Tiêu chí,Hai một,40,,,,
			a,2.1.1,2.1,Tiêu chí thành phần,Điều tra,15,,TABLE(sipas) > 85: 100%; else 0,có,
			a,2.1.2,2.1,SUB,Số liệu,25,Báo cáo,SHARE(report_punctuality),,Theo số liệu
			a,T1,,Điểm thưởng,Sáng kiến,2,,EACH(initiative_recognised) 0.5,,
			""";

	@Test
	void readsASetWithVietnameseOrEnglishLevels() {
		CriteriaSet set = read(GOOD).get(0);

		assertThat(set.leaves()).extracting(Criterion::code).containsExactly("1.1", "2.1.1", "2.1.2", "T1");
		assertThat(set.measures()).containsExactlyInAnyOrder("sipas", "report_punctuality", "initiative_recognised");
		assertThat(set.get("2.1.2").needsEvidence()).isTrue();
		assertThat(set.get("2.1.1").survey()).isTrue();
		assertThat(set.groups().text()).isEqualTo("A >= 90; B >= 80");
	}

	@Test
	void sumsThatDoNotFitAreNamedByTheirLine() {
		assertRefused(GOOD.replace("Điều tra,15", "Điều tra,14"),
				"Dòng 5: điểm tối đa của các phần của 2.1 cộng lại là 39, phải là 40");
		assertRefused(GOOD.replace("Một một,60", "Một một,50"),
				"Dòng 2: điểm tối đa của các phần của 1 cộng lại là 50, phải là 60");
		assertRefused(GOOD.replace("Hai,40", "Hai,30")
			.replace("Hai một,40", "Hai một,30")
			.replace("Số liệu,25", "Số liệu,15"), "các lĩnh vực cộng lại là 90, phải là 100");
		assertRefused(GOOD + "a,3,,Lĩnh vực,Trống,5,,,,\n", "các phần của 3 cộng lại là 0, phải là 5");
	}

	@Test
	void parentsHaveToBeThere() {
		assertRefused(GOOD.replace("2.1.1,2.1,", "2.1.1,2,"), "parent “2” không phải mã của một dòng “Tiêu chí”");
		assertRefused(GOOD.replace("1.1,1,", "1.1,,"), "phải thuộc một dòng “Lĩnh vực”");
		assertRefused(GOOD.replace("T1,,", "T1,1,"), "“Điểm thưởng” đứng riêng");
		assertRefused(GOOD.replace("1.1,1,", "1.1,7,"), "parent “7”");
		assertRefused("a,1.0,1,Tiêu chí,Trước,10,,,,\n" + GOOD.replace("Một một,60", "Một một,50"),
				"đứng trước dòng 1");
	}

	@Test
	void rulesHaveToFitTheirLine() {
		assertRefused(GOOD.replace("> 85: 100%", "> 85: 16"), "bảng cho nhiều hơn điểm tối đa 15");
		assertRefused(GOOD.replace("SHARE(report_punctuality)", "EACH(report_late) 1"),
				"EACH chỉ dùng cho điểm thưởng");
		assertRefused(GOOD.replace("Hai một,40,,,,", "Hai một,40,,SHARE(sipas),,"), "2.1 có các phần bên dưới");
		assertRefused(GOOD.replace("0.5,,", "0.5,có,"), "không lấy từ điều tra");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertRefused(
				GOOD.replace("Một một,60", "Một một,mười")
					.replace("SUB", "Phụ")
					.replace("sipas", "vui")
					.replace("có,", "ừ,"),
				"vì có 4 lỗi", "Dòng 3, cột max_points: “mười” không phải điểm tối đa", "Dòng 7, cột level: “Phụ”",
				"Dòng 6, cột rule: không có số đo “vui”", "Dòng 6, cột survey");
		assertRefused(GOOD + "a,1.1,1,Tiêu chí,Lại,1,,,,\n", "mã 1.1 đã có ở dòng trước");
		assertRefused(GOOD + "b,1,,Lĩnh vực,Lạc,100,,,,\n", "không có bộ tiêu chí “b”");
		assertRefused(GOOD.replace("Một,60", "Một,0"), "lớn hơn 0");
		assertRefused(GOOD.replace("Một,60", "Một,60.001"), "tối đa hai chữ số");
	}

	@Test
	void groupsGoDown() {
		assertThatThrownBy(() -> Groups.parse("A >= 80; B >= 90")).isInstanceOf(Refusal.class)
			.hasMessageContaining("nhóm “B”");
		assertThatThrownBy(() -> Groups.parse("A >= 90; A >= 80")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> Groups.parse("A: 90")).hasMessageContaining("Hãy ghi như A >= 90");
		assertThat(Groups.parse("").groups()).isEmpty();
	}

	private static void assertRefused(String lines, String... words) {
		assertThatThrownBy(() -> read(lines)).isInstanceOf(Refusal.class)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(words));
	}

	private static List<CriteriaSet> read(String lines) {
		List<DataLine> sets = SetLines.SETS.read("code,name,groups\na,Bộ thử,A >= 90; B >= 80\n", "Bộ, dòng");
		return SetReader.read(new SetLines(sets, SetLines.CRITERIA.read(HEADER + lines, "Dòng")));
	}

}
