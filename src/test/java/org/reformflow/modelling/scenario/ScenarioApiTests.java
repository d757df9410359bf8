package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.modelling.check.ShippedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios run inside the product that people work with. */
@ProductTest
class ScenarioApiTests {

	private static final List<String> TABLES = List.of("act_re_deployment", "act_re_procdef", "act_ru_execution",
			"act_ru_task", "act_ru_job", "act_hi_procinst", "act_hi_actinst", "notice", "ladder", "assignment");

	private static final String RUN = "/api/modelling/scenarios/run";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final ObjectMapper json = new ObjectMapper();

	@AfterEach
	void goOn() {
		this.clock.reset();
	}

	@Test
	void theProductStaysAsItIs() throws IOException {
		this.clock.stopAt("2047-03-04T08:00");
		Date now = ClockUtil.getCurrentTime();
		List<Integer> before = counts();

		JsonNode report = run("phantich", "assignment").json();

		assertThat(report.path("passed").asBoolean()).as(report.path("summary").asText()).isTrue();
		assertThat(report.path("coverage").path("missing")).isEmpty();
		assertThat(report.path("coverage").path("passed").asInt()).isPositive();
		assertThat(report.path("scenarios").path(0).path("way")).isNotEmpty();
		assertThat(counts()).isEqualTo(before);
		assertThat(ClockUtil.getCurrentTime()).isEqualTo(now);
		assertThat(ProcessEngines.getProcessEngines())
			.allSatisfy((name, engine) -> assertThat(name).doesNotStartWith("simulation"));
	}

	@Test
	void onlyThoseWhoReadModelsRunThem() throws IOException {
		assertThat(run("chanhvanphong", "table-change").status()).isEqualTo(200);
		assertThat(run("vanphong", "table-change").status()).isEqualTo(403);
		assertThat(run("giamsat", "table-change").status()).isEqualTo(403);
	}

	@Test
	void whatCannotBeRunIsExplained() throws IOException {
		JsonNode without = post("phantich", Map.of("process", "x", "files", List.of())).json();
		assertThat(without.path("passed").asBoolean()).isFalse();
		assertThat(without.path("problems").path(0).path("message").asText()).contains("chưa có kịch bản");
		assertThat(post("phantich", Map.of("process", "../x", "files", List.of())).status()).isEqualTo(400);
		assertThat(post("phantich", Map.of("process", "x")).detail()).contains("hãy gửi các tệp");
	}

	private Visitor.Answer run(String person, String process) throws IOException {
		return post(person,
				Map.of("process", process, "files",
						ShippedModels.files("classpath*:", process)
							.stream()
							.map((file) -> Map.of("path", file.path(), "content", file.text()))
							.toList()));
	}

	private Visitor.Answer post(String person, Object body) throws IOException {
		return Visitor.program(this.port, person).send("POST", RUN, this.json.writeValueAsString(body));
	}

	private List<Integer> counts() {
		return TABLES.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single())
			.toList();
	}

}
