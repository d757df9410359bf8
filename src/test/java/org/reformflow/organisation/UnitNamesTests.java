package org.reformflow.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.organisation.UnitMatch.Kind;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNamesTests {

	private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

	private static final List<String> INNER = List.of("van-phong", "quan-ly-khoa-hoc", "quan-ly-cong-nghe",
			"quan-ly-chuyen-nganh", "thong-tin-thong-ke");

	private static final List<String> OUTER = List.of("chi-cuc-tdc", "trung-tam-ung-dung");

	private final List<Unit> units = OrganisationReader.read(new ClassPathResource("demo/organisation.yaml"))
		.units()
		.stream()
		.filter((unit) -> unit.department().equals("so-khcn"))
		.toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Phòng Quản lý khoa học và công nghệ | quan-ly-khoa-hoc
			Phòng Quản lý chuyên ngành | quan-ly-chuyen-nganh
			Văn phòng Sở | van-phong
			Văn phòng | van-phong
			Bộ phận một cửa | van-phong
			Phòng Tiêu chuẩn đo lường chất lượng và thanh tra | chi-cuc-tdc
			Phòng Quản lý Công nghệ | quan-ly-cong-nghe
			Phòng Quản lý Khoa học | quan-ly-khoa-hoc
			Chi cục Tiêu chuẩn Đo lường Chất lượng | chi-cuc-tdc
			Chi cục Tiêu chuẩn - Đo lường - Chất lượng | chi-cuc-tdc
			Phòng Thông tin - Thống kê KHCN&ĐMST | thong-tin-thong-ke
			PHÒNG THÔNG TIN – THỐNG KÊ KHCN & ĐMST | thong-tin-thong-ke
			Chánh Văn phòng Sở | van-phong
			Trưởng phòng Quản lý Công nghệ | quan-ly-cong-nghe
			Phòng Quản lý Công nghệ thuộc Sở | quan-ly-cong-nghe
			phong quan ly cong nghe | quan-ly-cong-nghe
			Văn phong Sơ | van-phong
			Phòng Quàn lý Công nghê | quan-ly-cong-nghe
			Phòng Quản Iý chuyên ngành | quan-ly-chuyen-nganh
			Chi cục Tiêu chuẩn Đo lừơng Chất lượmg | chi-cuc-tdc
			Giám đốc Trung tâm Ứng dụng | trung-tam-ung-dung
			""")
	void findsTheUnit(String words, String unit) {
		UnitMatch match = match(words);

		assertThat(match.kind()).isEqualTo(Kind.UNIT);
		assertThat(match.units()).extracting(Unit::id).containsExactly(unit);
		assertThat(match.words()).isEqualTo(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Các phòng, đơn vị", "Người đứng đầu các phòng, đơn vị",
			"Trưởng các phòng, đơn vị trực thuộc Sở", "Trưởng các phòng, thủ trưởng các đơn vị",
			"Các phòng chuyên môn, đơn vị thuộc Sở", "Các phòng chuyên môn, đơn vị thuộc, trực thuộc Sở",
			"Các phòng chuyên môn và các đơn vị trực thuộc Sở", "Tất cả các đơn vị", "Tất cả các đơn vị thuộc Sở",
			"cac phong, don vi" })
	void understandsAllUnits(String words) {
		assertGroup(words, INNER, OUTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Các phòng chuyên môn", "Trưởng các phòng chuyên môn", "Các phòng",
			"Các phòng chuyên môn thuộc Sở" })
	void understandsTheDivisionsWithTheOffice(String words) {
		assertGroup(words, INNER, List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Các đơn vị thuộc/trực thuộc Sở", "Thủ trưởng các đơn vị trực thuộc Sở",
			"các đơn vị thuộc Sở" })
	void understandsTheUnitsBelowTheDepartment(String words) {
		assertGroup(words, List.of(), OUTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Viễn thông Hà Nam", "Bưu điện tỉnh", "Các Sở, ngành, địa phương và đơn vị liên quan",
			"Sở Nội vụ", "Văn phòng UBND tỉnh", "Văn phòng Bộ", "Phòng", "Phòng Quản lý", "Giám đốc Sở", "Lãnh đạo Sở",
			"Các phòng thuộc UBND huyện", "đơn vị", "", " - " })
	void leavesOthersUnknown(String words) {
		assertThat(match(words).kind()).isEqualTo(Kind.UNKNOWN);
		assertThat(match(words).units()).isEmpty();
	}

	@Test
	void takesNoSideBetweenTwoNamesThatASlipMakesAlike() {
		var names = new UnitNames(
				List.of(unit("a", "Phòng Nghiệp vụ số 1", null, null), unit("b", "Phòng Nghiệp vụ số 2", null, null)),
				DAY);

		assertThat(names.match("Phòng Nghiệp vụ số 3").kind()).isEqualTo(Kind.UNKNOWN);
		assertThat(names.match("Phòng Nghiệp vụ số 2").units()).extracting(Unit::id).containsExactly("b");
	}

	@Test
	void givesTheWorkOfAnEndedUnitToItsSuccessor() {
		var names = new UnitNames(List.of(unit("cu", "Phòng Bưu chính", LocalDate.of(2023, 2, 28), "moi"),
				unit("moi", "Phòng Số hoá", null, null)), DAY);

		assertThat(names.match("Phòng Bưu chính").units()).extracting(Unit::id).containsExactly("moi");
		assertThat(names.match("Các phòng").units()).extracting(Unit::id).containsExactly("moi");
	}

	@Test
	void knowsNoUnitThatEndedWithoutSuccessor() {
		var names = new UnitNames(List.of(unit("cu", "Thanh tra Sở", LocalDate.of(2023, 2, 28), null)), DAY);

		assertThat(names.match("Thanh tra Sở").kind()).isEqualTo(Kind.UNKNOWN);
	}

	private void assertGroup(String words, List<String> inner, List<String> outer) {
		UnitMatch match = match(words);
		assertThat(match.kind()).isEqualTo(Kind.GROUP);
		assertThat(match.units()).extracting(Unit::id)
			.containsExactlyElementsOf(Stream.concat(inner.stream(), outer.stream()).toList());
	}

	private UnitMatch match(String words) {
		return new UnitNames(this.units, DAY).match(words);
	}

	private static Unit unit(String id, String name, @Nullable LocalDate to, @Nullable String successor) {
		return new Unit(id, "so", name, UnitType.DIVISION, List.of(), LocalDate.EPOCH, to, successor, null);
	}

}
