package org.reformflow.directive;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.DirectiveApi.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reformflow.directive.Item.item;
import static org.reformflow.directive.Stories.assertRefused;

/** Priority and public-service dossiers, from the breakdown to the assignment. */
@ProductTest
class ItemAttributesTests {

	private static final String ONE = "quan-ly-khoa-hoc";

	private static final String OTHER = "quan-ly-cong-nghe";

	private static final String CODE = "H42.18-260301-0007";

	private static final String APPLICANT = "Nguyễn Văn An";

	private static final Dossier DOSSIER = new Dossier(CODE, APPLICANT);

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	private DirectiveApi api;

	@BeforeEach
	void setUp(@LocalServerPort int port) {
		this.clock.stopAt("2026-03-02T08:00");
		this.api = new DirectiveApi(port);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	private static Item dossier(String... units) {
		return item("t1", units).with("priority", "urgent")
			.with("dossier", true)
			.with("dossier_code", CODE)
			.with("dossier_applicant", APPLICANT);
	}

	@Test
	void everyUnitOfAnItemTakesOverItsPriorityAndDossier() {
		DirectiveStory story = this.stories.running(dossier(ONE, OTHER), item("t2", ONE));

		assertThat(story.assignments()).extracting(AssignmentRow::priority)
			.containsExactly(Priority.URGENT, Priority.URGENT, Priority.NORMAL);
		assertThat(story.assignments()).extracting(AssignmentRow::dossier).containsExactly(DOSSIER, DOSSIER, null);
		assertThat(story.views()).extracting(AssignmentView::priority).containsExactly("urgent", "urgent", "normal");
	}

	@Test
	void theBreakdownShowsThemAgainAndLeadershipSeesThem() {
		DirectiveStory story = this.stories.registered();
		story.breakDown("save", dossier(ONE), item("t2", ONE));
		assertThat(Shown.text(story.officeForm("Task_BreakDown"), "items")).contains("\"priority\":\"urgent\"")
			.contains("\"dossier\":true")
			.contains("\"dossier_code\":\"H42.18-260301-0007\"")
			.contains("\"dossier_applicant\":\"Nguyễn Văn An\"")
			.contains("\"dossier\":false");

		story.breakDown("submit", dossier(ONE));

		assertThat(Shown.text(story.leadershipForm("Task_Approve"), "items"))
			.contains("\"dossier_words\":\"Hồ sơ TTHC H42.18-260301-0007 của Nguyễn Văn An\"")
			.contains("\"priority_name\":\"Khẩn\"");
	}

	@Test
	void detailsOfADossierAreDroppedWithItsMark() {
		DirectiveStory story = this.stories.running(dossier(ONE).with("dossier", false));

		assertThat(story.assignments()).extracting(AssignmentRow::dossier).containsOnlyNulls();
	}

	@Test
	void aDossierNeedsNoDetails() {
		DirectiveStory story = this.stories.running(item("t1", ONE).with("dossier", true));

		assertThat(story.assignments()).extracting(AssignmentRow::dossier).containsExactly(new Dossier(null, null));
	}

	@Test
	void unknownPrioritiesAreRefused() {
		assertRefused("Mức độ",
				() -> this.stories.registered().breakDown("save", item("t1", ONE).with("priority", "highest")));
	}

	@Test
	void anItemAddedAfterIssueHasThemToo() {
		DirectiveStory story = this.stories.running(item("t1", ONE));

		story.steer(Fields.of("action", "add_assignment", "new_text", "Cấp lại giấy phép")
			.and("lead_units", List.of(OTHER))
			.and("priority", "urgent")
			.and("dossier", true)
			.and("dossier_code", CODE)
			.and("dossier_applicant", APPLICANT)
			.and("external_units", "Bưu điện tỉnh")
			.and("reason", "Phát sinh"));

		AssignmentStory added = story.assignment(OTHER);
		assertThat(added.row().priority()).isEqualTo(Priority.URGENT);
		assertThat(added.row().dossier()).isEqualTo(DOSSIER);
		assertThat(added.view().coordinatingUnits()).containsExactly("Bưu điện tỉnh");
	}

	@Test
	void theUnitThatTakesOverAndTheOfficerSeeThem() {
		AssignmentStory one = this.stories.assigned(dossier(ONE)).refused("Không đúng chức năng");
		one.handleRefusal("reassign", Fields.of("reason", "Đổi đơn vị", "new_unit", OTHER));
		AssignmentStory other = one.directive().assignment(OTHER);

		assertThat(other.row().dossier()).isEqualTo(DOSSIER);
		assertThat(Shown.text(other.form("truongphong.qlcn", "Task_Acknowledge"), "assignment"))
			.contains("H42.18-260301-0007")
			.contains("\"priority\":\"Khẩn\"");
	}

	@Test
	void programsStateThemAndReadThemAgain() {
		ObjectNode document = DirectiveApi.document("Hồ sơ qua REST");
		ObjectNode task = (ObjectNode) document.path("tasks").get(0);
		task.put("priority", "urgent");
		task.putObject("dossier").put("code", CODE).put("applicant", APPLICANT);

		JsonNode directive = this.api.directive("vanphong", this.api.post("vanphong", document).id()).body();

		for (String place : List.of("/items/0", "/assignments/0")) {
			assertThat(directive.at(place + "/priority").asText()).isEqualTo("urgent");
			assertThat(directive.at(place + "/dossier/code").asText()).isEqualTo(CODE);
			assertThat(directive.at(place + "/dossier/applicant").asText()).isEqualTo(APPLICANT);
		}
	}

	@Test
	void programsMayLeaveThemOut() {
		JsonNode directive = this.api
			.directive("vanphong", this.api.post("vanphong", DirectiveApi.document("Không hồ sơ")).id())
			.body();

		assertThat(directive.at("/assignments/0/priority").asText()).isEqualTo("normal");
		assertThat(directive.at("/assignments/0/dossier").isNull()).isTrue();
	}

	@Test
	void programsAreToldWhatIsWrong() {
		ObjectNode document = DirectiveApi.document("Mức độ lạ");
		ObjectNode task = (ObjectNode) document.path("tasks").get(0);

		Answer priority = this.api.post("vanphong",
				document.deepCopy()
					.toString()
					.replace("\"area\":\"TTHC\"", "\"area\":\"TTHC\",\"priority\":\"URGENT!\""));
		task.putObject("dossier").put("code", "x".repeat(101));
		Answer code = this.api.post("vanphong", document);

		assertThat(priority.status()).isEqualTo(400);
		assertThat(priority.detail()).contains("tasks[0].priority").contains("normal").contains("urgent");
		assertThat(code.status()).isEqualTo(400);
		assertThat(code.detail()).contains("tasks[0].dossier.code").contains("100");
	}

}
