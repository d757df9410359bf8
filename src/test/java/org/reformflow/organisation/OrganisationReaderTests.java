package org.reformflow.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganisationReaderTests {

	private static final String GOOD = """
			departments:
			  - id: so-a
			    name: Sở A
			    units:
			      - {id: phong-a, name: Phòng A, type: DIVISION, validFrom: 2020-01-01}
			      - {id: phong-b, name: Phòng B, type: DIVISION}
			    people:
			      - {id: an, name: Trưởng phòng A, unit: phong-a, roles: [UNIT_HEAD]}
			      - {id: binh, name: Chuyên viên, unit: phong-b, roles: [OFFICER]}
			  - id: so-b
			    name: Sở B
			    units:
			      - {id: phong-c, name: Phòng C, type: DIVISION}
			people:
			  - {id: chi, name: Quản trị, roles: [ADMINISTRATOR]}
			""";

	@Test
	void readsDepartmentsUnitsAndPeople() {
		OrganisationFile file = read(GOOD);

		assertThat(file.departments()).extracting(OrganisationFile.Department::id).containsExactly("so-a", "so-b");
		assertThat(file.units()).extracting(Unit::id).containsExactly("phong-a", "phong-b", "phong-c");
		assertThat(file.units().get(0).validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
		assertThat(file.people()).extracting(Person::id).containsExactly("an", "binh", "chi");
		assertThat(file.people().get(2).department()).isNull();
	}

	@Test
	void readsTheDemoOrganisation() {
		OrganisationFile file = OrganisationReader.read(new ClassPathResource("demo/organisation.yaml"));

		assertThat(file.departments()).hasSize(2);
		assertThat(file.units()).hasSize(9);
		assertThat(file.people()).hasSize(29);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					unit: phong-b | unit: phong-x | Người “binh”: không có đơn vị “phong-x” trong sở này
					unit: phong-b | unit: phong-c | Người “binh”: không có đơn vị “phong-c” trong sở này
					id: phong-b | id: phong-a | Mã đơn vị “phong-a” bị khai báo trùng
					id: so-b | id: so-a | Mã sở “so-a” bị khai báo trùng
					id: chi | id: an | Tài khoản “an” bị khai báo trùng
					validFrom: 2020-01-01 | validFrom: 2020-01-01, validTo: 2019-12-31 | Đơn vị “phong-a”: ngày kết thúc 2019-12-31 đứng trước ngày bắt đầu 2020-01-01
					validFrom: 2020-01-01 | validFrom: 2020-02-31 | Đơn vị “phong-a”: “2020-02-31” không phải là ngày
					validFrom: 2020-01-01 | validTo: 2025-02-28, successor: phong-x | Đơn vị “phong-a”: không có đơn vị kế thừa “phong-x”
					validFrom: 2020-01-01 | successor: phong-b | Đơn vị “phong-a”: có đơn vị kế thừa nhưng thiếu ngày kết thúc
					validFrom: 2020-01-01 | validTo: 2025-02-28, successor: phong-a | Đơn vị “phong-a”: các đơn vị kế thừa nối thành vòng
					roles: [OFFICER] | roles: [BOSS] | Người “binh”: không có vai trò “BOSS”
					roles: [OFFICER] | roles: [] | Người “binh”: chưa có vai trò nào
					roles: [ADMINISTRATOR] | roles: [OFFICER] | Người “chi”: vai trò [OFFICER] phải thuộc một sở
					unit: phong-a, roles | roles | Người “an”: UNIT_HEAD phải thuộc một đơn vị
					id: binh | id: Bình | Người “Bình”: mã chỉ gồm chữ thường không dấu
					id: phong-b | id: office | Đơn vị “office”: mã này đã dành cho vai trò
					id: phong-b | id: phong-a.head | Đơn vị “phong-a.head”: mã này đã dành cho vai trò
					name: Phòng B | name: '' | Đơn vị “phong-b”: thiếu tên
					name: Phòng B | nam: Phòng B | Dòng 6: không có trường “nam”
					name: Quản trị | name: Quản trị, email: 'x@y' | Người “chi”: “x@y” không phải là địa chỉ thư điện tử
					name: Quản trị | name: Quản trị, email: "a@b.vn\\nBcc: c@d.vn" | không phải là địa chỉ thư điện tử
					id: phong-b | id: phong-b, inCharge: binh | Đơn vị “phong-b”: người phụ trách (inCharge) “binh” không phải là giám đốc
					type: DIVISION} | type: TEAM} | không có loại đơn vị “TEAM”
					people: | people: [ | không đọc được
					""")
	void namesTheEntryAndItsError(String right, String wrong, String error) {
		assertThat(GOOD).contains(right);

		assertThatExceptionOfType(OrganisationFileException.class).isThrownBy(() -> read(GOOD.replace(right, wrong)))
			.withMessageContaining(error)
			.withMessageContaining("chưa nhập gì");
	}

	@Test
	void reportsAllErrorsAtOnce() {
		String wrong = GOOD.replace("unit: phong-b", "unit: x").replace("UNIT_HEAD", "BOSS");

		assertThatExceptionOfType(OrganisationFileException.class).isThrownBy(() -> read(wrong))
			.withMessageContaining("đơn vị “x”")
			.withMessageContaining("vai trò “BOSS”");
	}

	@Test
	void refusesAFileWithoutDepartments() {
		assertThatExceptionOfType(OrganisationFileException.class).isThrownBy(() -> read("people: []"))
			.withMessageContaining("Chưa khai báo sở nào");
	}

	private static OrganisationFile read(String yaml) {
		return OrganisationReader.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
	}

}
