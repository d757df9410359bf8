package org.reformflow.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class OrganisationImportTests {

	private static final Resource DEMO = new ClassPathResource("demo/organisation.yaml");

	private static final String EXTRA = """

			  - id: so-thu
			    name: Sở Thử
			    units:
			      - {id: thu-a, name: Phòng Thử A, type: DIVISION, aliases: [Phòng A]}
			      - {id: thu-b, name: Phòng Thử B, type: DIVISION}
			    people:
			      - {id: thu.truong, name: Trưởng phòng A, unit: thu-a, roles: [UNIT_HEAD]}
			      - {id: thu.vien, name: Chuyên viên A, unit: thu-a, roles: [OFFICER]}
			""";

	private final OrganisationImport imports;

	private final Organisation organisation;

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final JdbcClient jdbc;

	private final Clock clock;

	@Autowired
	OrganisationImportTests(OrganisationImport imports, Organisation organisation, IdentityService identity,
			AuthorizationService authorizations, FilterService filters, JdbcClient jdbc, Clock clock) {
		this.imports = imports;
		this.organisation = organisation;
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@AfterEach
	void restoreTheDemoOrganisation() {
		this.imports.run(DEMO);
	}

	@Test
	void importsTheDemoOrganisationAtStartUp() {
		assertThat(groups("truongphong.qlkh")).containsExactlyInAnyOrder("unit-head", "quan-ly-khoa-hoc",
				"quan-ly-khoa-hoc.head");
		assertThat(groups("chanhvanphong")).containsExactlyInAnyOrder("chief-of-office", "office", "unit-head",
				"van-phong", "van-phong.head");
		assertThat(groups("hoidong3")).containsExactlyInAnyOrder("council", "council-secretary");
		assertThat(groups("quantri")).containsExactly("camunda-admin");
		assertThat(tenants("vanphong.snv")).containsExactly("so-noivu");
		assertThat(tenants("giamsat")).containsExactly("so-khcn");
	}

	@Test
	void letsDemoPeopleSignInWithAHashedPassword() {
		assertThat(this.identity.checkPassword("giamdoc", "demo")).isTrue();
		assertThat(this.identity.checkPassword("giamdoc", "Demo")).isFalse();
		this.identity.unlockUser("giamdoc");
		assertThat(this.jdbc.sql("select pwd_ from act_id_user where id_ = 'giamdoc'").query(String.class).single())
			.startsWith("{bcrypt-sha256}$2a$04$");
	}

	@Test
	void changesNothingTheSecondTime() {
		this.imports.run(with(EXTRA));
		var before = everything();

		this.imports.run(with(EXTRA));

		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void takesOverNewNamesUnitsAndRoles() {
		this.imports.run(with(EXTRA));

		this.imports.run(with(EXTRA.replace("Phòng Thử A", "Phòng Mới A")
			.replace("Phòng A]", "Phòng AA]")
			.replace("Chuyên viên A, unit: thu-a, roles: [OFFICER]",
					"Trưởng phòng B, unit: thu-b, roles: [UNIT_HEAD]")));

		assertThat(this.organisation.unit("thu-a").name()).isEqualTo("Phòng Mới A");
		assertThat(this.organisation.unit("thu-a").aliases()).containsExactly("Phòng AA");
		assertThat(this.organisation.nameOf("thu.vien")).isEqualTo("Trưởng phòng B");
		assertThat(groups("thu.vien")).containsExactlyInAnyOrder("unit-head", "thu-b", "thu-b.head");
		assertThat(this.identity.createGroupQuery().groupId("thu-a").singleResult().getName()).isEqualTo("Phòng Mới A");
		assertThat(this.identity.createUserQuery().userId("thu.vien").singleResult().getFirstName())
			.isEqualTo("Trưởng phòng B");
	}

	@Test
	void locksOutWhoIsMissingButKeepsTheName() {
		this.imports.run(with(EXTRA));
		assertThat(this.identity.checkPassword("thu.vien", "demo")).isTrue();

		this.imports.run(DEMO);

		assertThat(this.identity.checkPassword("thu.vien", "demo")).isFalse();
		assertThat(groups("thu.vien")).isEmpty();
		assertThat(tenants("thu.vien")).isEmpty();
		assertThat(this.organisation.person("thu.vien")).isEmpty();
		assertThat(this.organisation.members("thu-a")).isEmpty();
		assertThat(this.organisation.nameOf("thu.vien")).isEqualTo("Chuyên viên A");
		assertThat(this.organisation.actingUnits("so-thu", LocalDate.now(this.clock))).isEmpty();
	}

	@Test
	void letsBackInWhoReturns() {
		this.imports.run(with(EXTRA));
		this.imports.run(DEMO);

		this.imports.run(with(EXTRA));

		assertThat(this.identity.checkPassword("thu.vien", "demo")).isTrue();
		assertThat(groups("thu.vien")).containsExactlyInAnyOrder("officer", "thu-a");
		assertThat(this.organisation.actingUnits("so-thu", LocalDate.now(this.clock))).extracting(Unit::id)
			.containsExactly("thu-a", "thu-b");
	}

	@Test
	void letsNobodySignInWithoutAPassword() {
		this.imports.run(withoutPasswords(EXTRA));

		for (String attempt : List.of("demo", "", "!", "{bcrypt-sha256}!")) {
			assertThat(this.identity.checkPassword("thu.vien", attempt)).isFalse();
		}
	}

	@Test
	void keepsAPasswordThatThePersonHasChanged() {
		this.imports.run(with(EXTRA));
		var user = this.identity.createUserQuery().userId("thu.vien").singleResult();
		user.setPassword("mật khẩu của tôi");
		this.identity.saveUser(user);

		this.imports.run(with(EXTRA.replace("Chuyên viên A", "Chuyên viên chính A")));

		assertThat(this.identity.checkPassword("thu.vien", "mật khẩu của tôi")).isTrue();
	}

	@Test
	void importsNothingOfAFileWithAnError() {
		var before = everything();

		assertThatExceptionOfType(OrganisationFileException.class)
			.isThrownBy(() -> this.imports.run(with(EXTRA.replace("unit: thu-a, roles: [OFFICER]", "unit: x"))));

		assertThat(everything()).isEqualTo(before);
	}

	private List<Object> everything() {
		List<Object> all = new ArrayList<>();
		for (String table : List.of("department order by id", "unit order by id", "unit_alias order by unit, ordinal",
				"person order by id", "person_role order by person, role", "act_id_user order by id_",
				"act_id_group order by id_", "act_id_membership order by user_id_, group_id_",
				"act_id_tenant order by id_", "act_id_tenant_member order by id_")) {
			this.jdbc.sql("select * from " + table).query().listOfRows().forEach((row) -> all.add(new TreeMap<>(row)));
		}
		all.add(this.authorizations.createAuthorizationQuery().count());
		all.add(this.filters.createFilterQuery().count());
		return all;
	}

	private List<String> groups(String person) {
		return this.identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
	}

	private List<String> tenants(String person) {
		return this.identity.createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
	}

	private static Resource with(String extra) {
		return resource(demo() + extra);
	}

	private static Resource withoutPasswords(String extra) {
		return resource(demo().replace("passwords: demo", "") + extra);
	}

	private static Resource resource(String text) {
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String demo() {
		try {
			return DEMO.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
