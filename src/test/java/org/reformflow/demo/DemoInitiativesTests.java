package org.reformflow.demo;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.organisation.Organisation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DemoInitiativesTests {

	@Autowired
	private DemoProcess process;

	@Autowired
	private Organisation organisation;

	@Autowired
	private ObjectMapper mapper;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	/**
	 * The case of S0: seven units, one without an initiative; one is recognised, one
	 * refused, one noted, one returned for completion.
	 */
	@Test
	void theExampleCallGoesThroughAllItsForms() {
		this.clock.stopAt("2026-12-15T08:00");

		String campaign = new DemoInitiatives(this.process, this.organisation, this.mapper, this.clock).judged();

		assertThat(states(campaign)).containsExactlyInAnyOrderEntriesOf(
				Map.of("RECOGNISED", 2, "REFUSED", 1, "NOTED", 1, "RETURNED", 1, "SCORING", 1));
		assertThat(this.jdbc.sql("""
				select unit from campaign_unit where campaign_id = :id
				and unit not in (select unit from application where campaign_id = :id)""")
			.param("id", campaign)
			.query(String.class)
			.list()).containsExactly("quan-ly-chuyen-nganh");
		assertThat(this.jdbc.sql("""
				select count(*) from evidence_file where matter_id in (select id from application where
				campaign_id = ?) and file_name like 'Giấy chứng nhận%'""")
			.param(campaign)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private Map<String, Integer> states(String campaign) {
		Map<String, Integer> states = new java.util.HashMap<>();
		this.jdbc.sql("select state, count(*) from application where campaign_id = ? group by state")
			.param(campaign)
			.query((row) -> {
				states.put(row.getString(1), row.getInt(2));
			});
		return states;
	}

}
