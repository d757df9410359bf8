package org.reformflow.initiative;

import java.time.LocalDate;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CampaignApiTests {

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Applications applications;

	@LocalServerPort
	private int port;

	@Test
	void showsUnitsApplicationsAndStates() {
		Campaign campaign = this.story.campaign();
		String first = this.story.handedIn(campaign.id(), "chuyenvien.qlkh", "Trả kết quả qua bưu chính");
		this.story.handedIn(campaign.id(), "chuyenvien.tdc", "Kiểm định lưu động");
		this.applications.enter(first, ApplicationState.RECOGNISED, null);

		JsonNode body = body(get("chuyenvien.qlchn", "/" + campaign.id()));

		assertThat(body.path("units")).hasSizeGreaterThanOrEqualTo(7);
		assertThat(body.path("met").asInt()).isEqualTo(2);
		assertThat(body.path("unitsWithout")).extracting(JsonNode::asText)
			.contains("van-phong")
			.doesNotContain("quan-ly-khoa-hoc", "chi-cuc-tdc");
		assertThat(body.path("states").path("RECOGNISED").asInt()).isEqualTo(1);
		assertThat(body.path("applications")).hasSize(2)
			.filteredOn((one) -> one.path("id").asText().equals(first))
			.allSatisfy((one) -> assertThat(one.path("stateLabel").asText()).isEqualTo("Được công nhận"));
		assertThat(body.path("deadline").path("lastDay").asText()).isEqualTo(campaign.lastDay().toString());
	}

	@Test
	void draftsShowAsNumbersOnly() {
		Campaign campaign = this.story.campaign();
		this.applications.draft(campaign, "quan-ly-khoa-hoc", "chuyenvien.qlkh", this.story.complete("Còn kín"));

		JsonNode body = body(get("giamdoc", "/" + campaign.id()));

		assertThat(body.path("applications")).isEmpty();
		assertThat(body.toString()).doesNotContain("Còn kín");
		assertThat(body.path("units")).filteredOn((unit) -> unit.path("drafts").asInt() == 1).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlchn", "giamdoc", "phogiamdoc", "hoidong4", "giamsat" })
	void deskCouncilAndLeadershipRead(String account) {
		Campaign campaign = this.story.campaign();
		assertThat(get(account, "/" + campaign.id()).getStatusCode().value()).isEqualTo(200);
		assertThat(body(get(account, ""))).extracting((line) -> line.path("id").asText()).contains(campaign.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "truongphong.qlkh", "vanphong.snv", "giamdoc.snv" })
	void othersDoNotLearnThatThereIsOne(String account) {
		Campaign campaign = this.story.campaign();
		ResponseEntity<JsonNode> answer = get(account, "/" + campaign.id());
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
		assertThat(body(answer).path("type").asText()).isEqualTo("urn:reform-flow:problem:not-found");
	}

	@Test
	void anotherDepartmentsListIsItsOwn() {
		Campaign campaign = this.story.campaign("so-noivu", "Đợt của Sở Nội vụ", LocalDate.of(2035, 1, 1));
		assertThat(body(get("giamdoc", ""))).extracting((line) -> line.path("id").asText())
			.doesNotContain(campaign.id());
		assertThat(body(get("giamdoc.snv", ""))).extracting((line) -> line.path("id").asText()).contains(campaign.id());
	}

	@Test
	void anUnknownCampaignAndStrangersAreAnswered() {
		assertThat(get("giamdoc", "/no-such").getStatusCode().value()).isEqualTo(404);
		assertThat(new TestRestTemplate().getForEntity(url("/x"), JsonNode.class).getStatusCode().value())
			.isEqualTo(401);
	}

	private ResponseEntity<JsonNode> get(String account, String path) {
		return new TestRestTemplate(account, "demo").getForEntity(url(path), JsonNode.class);
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + "/api/campaigns" + path;
	}

	private static JsonNode body(ResponseEntity<JsonNode> answer) {
		return Objects.requireNonNull(answer.getBody());
	}

}
