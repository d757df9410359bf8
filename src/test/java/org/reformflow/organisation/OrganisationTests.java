package org.reformflow.organisation;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class OrganisationTests {

	private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

	private final Organisation organisation;

	private final OrganisationImport imports;

	private final IdentityService identity;

	private final TestClock clock;

	private final JdbcClient jdbc;

	@Autowired
	OrganisationTests(Organisation organisation, OrganisationImport imports, IdentityService identity, TestClock clock,
			JdbcClient jdbc) {
		this.organisation = organisation;
		this.imports = imports;
		this.identity = identity;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from substitution where unit = 'quan-ly-khoa-hoc'").update();
		this.imports.run(new ClassPathResource("demo/organisation.yaml"));
		this.identity.clearAuthentication();
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	@Test
	void listsTheActingUnitsOfADepartmentInFileOrder() {
		assertThat(this.organisation.actingUnits("so-khcn", DAY)).extracting(Unit::id)
			.containsExactly("van-phong", "quan-ly-khoa-hoc", "quan-ly-cong-nghe", "quan-ly-chuyen-nganh",
					"thong-tin-thong-ke", "chi-cuc-tdc", "trung-tam-ung-dung");
		assertThat(this.organisation.actingUnits("so-noivu", DAY)).extracting(Unit::id)
			.containsExactly("van-phong-snv");
		assertThat(this.organisation.actingUnits("so-khac", DAY)).isEmpty();
	}

	@Test
	void findsUnitsOnlyInTheirDepartment() {
		assertThat(this.organisation.findUnit("so-khcn", "van-phong")).isPresent();
		assertThat(this.organisation.findUnit("so-noivu", "van-phong")).isEmpty();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.organisation.unit("phong-la"))
			.withMessageContaining("Không có đơn vị “phong-la”");
	}

	@Test
	void matchesWordsWithinADepartment() {
		assertThat(this.organisation.match("so-noivu", "Văn phòng", DAY).units()).extracting(Unit::id)
			.containsExactly("van-phong-snv");
	}

	@Test
	void listsHeadsFirst() {
		assertThat(this.organisation.members("van-phong")).extracting(Person::id)
			.containsExactly("chanhvanphong", "vanphong");
		assertThat(this.organisation.heads("van-phong")).extracting(Person::id).containsExactly("chanhvanphong");
	}

	@Test
	void knowsWhoActsInTheEngine() {
		Person person = Acting.as(this.identity, "vanphong", this.organisation::current);

		assertThat(person.id()).isEqualTo("vanphong");
		assertThat(person.is(Role.OFFICE)).isTrue();
	}

	@Test
	void knowsWhoIsSignedInOnTheWeb() {
		signIn(UsernamePasswordAuthenticationToken.authenticated("giamdoc", null, List.of()));

		assertThat(this.organisation.current().name()).isEqualTo("Giám đốc Sở");
	}

	@Test
	void refusesWhoIsNotSignedIn() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(this.organisation::current);

		signIn(new AnonymousAuthenticationToken("key", "giamdoc", AuthorityUtils.createAuthorityList("ANONYMOUS")));

		assertThatExceptionOfType(Refusal.class).isThrownBy(this.organisation::current)
			.withMessageContaining("Hãy đăng nhập");
	}

	@Test
	void letsASubstituteActAsHeadFromBeginToEnd() {
		long id = name("chuyenvien.qlkh", "2026-03-02", "2026-03-06");
		assertThat(groups("chuyenvien.qlkh")).doesNotContain("quan-ly-khoa-hoc.head");

		Acting.as(this.identity, "truongphong.qlkh", () -> {
			this.organisation.beginSubstitution(id);
			this.organisation.beginSubstitution(id);
			return true;
		});
		assertThat(groups("chuyenvien.qlkh")).contains("quan-ly-khoa-hoc.head");
		assertThat(this.organisation.heads("quan-ly-khoa-hoc")).extracting(Person::id)
			.containsExactly("truongphong.qlkh");

		this.imports.run(new ClassPathResource("demo/organisation.yaml"));
		assertThat(groups("chuyenvien.qlkh")).contains("quan-ly-khoa-hoc.head");

		Acting.as(this.identity, "truongphong.qlkh", () -> {
			this.organisation.endSubstitution(id);
			this.organisation.endSubstitution(id);
			return true;
		});
		assertThat(groups("chuyenvien.qlkh")).doesNotContain("quan-ly-khoa-hoc.head");
		this.organisation.beginSubstitution(id);
		assertThat(groups("chuyenvien.qlkh")).doesNotContain("quan-ly-khoa-hoc.head");
	}

	@Test
	void leavesAHeadWhoStoodInForAnotherAHead() {
		long id = name("truongphong.qlcn", "2026-03-02", "2026-03-06");
		this.organisation.beginSubstitution(id);

		this.organisation.endSubstitution(id);

		assertThat(groups("truongphong.qlcn")).contains("quan-ly-cong-nghe.head")
			.doesNotContain("quan-ly-khoa-hoc.head");
	}

	@Test
	void refusesASubstituteOfAnotherDepartmentOrNobody() {
		assertRefused("chuyenvien.snv", "2026-03-02", "2026-03-06", "không thuộc sở này");
		assertRefused("ai.do", "2026-03-02", "2026-03-06", "không thuộc sở này");
		assertRefused("truongphong.qlkh", "2026-03-02", "2026-03-06", "chính người đứng đầu");
	}

	@Test
	void refusesReversedPastAndOverlappingDays() {
		assertRefused("chuyenvien.qlkh", "2026-03-06", "2026-03-02", "đứng trước ngày bắt đầu");
		assertRefused("chuyenvien.qlkh", "2026-02-28", "2026-03-06", "đã qua");
		long first = name("chuyenvien.qlkh", "2026-03-02", "2026-03-06");
		assertRefused("chuyenvien.qlcn", "2026-03-06", "2026-03-09", "đã có người thay thế");
		assertThat(name("chuyenvien.qlcn", "2026-03-07", "2026-03-09")).isGreaterThan(first);

		this.organisation.endSubstitution(first);

		assertThat(name("chuyenvien.qlcn", "2026-03-02", "2026-03-06")).isGreaterThan(first);
	}

	@Test
	void refusesASubstitutionThatDoesNotExist() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.organisation.beginSubstitution(-1));
	}

	private void assertRefused(String substitute, String from, String to, String message) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> name(substitute, from, to))
			.withMessageContaining(message);
	}

	private long name(String substitute, String from, String to) {
		this.clock.stopAt("2026-03-01T23:30");
		return this.organisation.nameSubstitute("quan-ly-khoa-hoc", substitute, LocalDate.parse(from),
				LocalDate.parse(to), "giamdoc");
	}

	private List<String> groups(String person) {
		return this.identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
	}

	private static void signIn(Authentication authentication) {
		SecurityContextHolder.getContext().setAuthentication(authentication);
	}

}
