package org.reformflow.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class ResponsiblePeopleTests {

	@Autowired
	private Organisation organisation;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from substitution where unit = 'chi-cuc-tdc'").update();
		this.clock.reset();
	}

	@Test
	void whoeverStandsInActsAsHeadWhileTheSubstitutionLasts() {
		this.clock.stopAt("2026-03-02T08:00");
		long substitution = this.organisation.nameSubstitute("chi-cuc-tdc", "chuyenvien.tdc", LocalDate.of(2026, 3, 2),
				LocalDate.of(2026, 3, 6), "truongphong.tdc");
		assertThat(actingHeads()).as("named").containsExactly("truongphong.tdc");

		this.organisation.beginSubstitution(substitution);
		assertThat(actingHeads()).as("begun").containsExactly("truongphong.tdc", "chuyenvien.tdc");

		this.organisation.endSubstitution(substitution);
		assertThat(actingHeads()).as("ended").containsExactly("truongphong.tdc");
	}

	@Test
	void listsTheHoldersOfARoleInTheirDepartmentOnly() {
		assertThat(ids(this.organisation.holders("so-khcn", Role.OFFICE))).containsExactly("chanhvanphong", "vanphong");
		assertThat(ids(this.organisation.holders("so-noivu", Role.OFFICE))).containsExactly("vanphong.snv");
		assertThat(this.organisation.holders("so-noivu", Role.DEPUTY_DIRECTOR)).isEmpty();
	}

	@Test
	void theDeputyInChargeElseTheDirectorLooksAfterAUnit() {
		assertThat(ids(this.organisation.inCharge("chi-cuc-tdc"))).containsExactly("phogiamdoc");
		assertThat(ids(this.organisation.inCharge("van-phong-snv"))).containsExactly("giamdoc.snv");
	}

	@Test
	void knowsWhereNoticesGo() {
		assertThat(this.organisation.person("giamdoc").orElseThrow().email()).isEqualTo("giamdoc@so-khcn.example");
	}

	private List<String> actingHeads() {
		return ids(this.organisation.actingHeads("chi-cuc-tdc"));
	}

	private static List<String> ids(List<Person> people) {
		return people.stream().map(Person::id).toList();
	}

}
