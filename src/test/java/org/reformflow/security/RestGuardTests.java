package org.reformflow.security;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards over real HTTP, on both surfaces of Camunda's REST API. */
@ProductTest
class RestGuardTests {

	private static final String WEB = "/camunda/api/engine/engine/default";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	private People people;

	private Browser browser;

	private String staff;

	@BeforeEach
	void signInAsStaff() {
		this.people = new People(this.engine);
		this.staff = this.people.person("guarded", "office");
		this.browser = new Browser(this.port).signIn(this.staff);
		this.browser.page("/camunda/app/tasklist/default/");
	}

	@ParameterizedTest
	@CsvSource({ "POST,/task/x/complete", "POST,/task/x/resolve", "POST,/task/x/assignee", "PUT,/task/x/variables/a",
			"POST,/process-definition/key/a/start", "POST,/message", "POST,/user/create", "POST,/filter/create",
			"DELETE,/task/x" })
	void deniedWritesAnswer403OnBothSurfaces(String method, String path) {
		HttpResponse<String> rest = this.browser.program(this.staff, method, "/engine-rest" + path, "{}");
		HttpResponse<String> web = this.browser.webApp(method, WEB + path, "{}");

		assertThat(List.of(rest.statusCode(), web.statusCode())).containsOnly(403);
		assertThat(rest.body()).contains("urn:reform-flow:problem:forbidden", "Không được thay đổi trực tiếp");
	}

	@ParameterizedTest
	@CsvSource({ "POST,/deployment/create", "POST,/deployment/x/redeploy", "DELETE,/deployment/x" })
	void whoDeploysDirectlyIsToldWhereToReleaseModels(String method, String path) {
		HttpResponse<String> rest = this.browser.program(this.staff, method, "/engine-rest" + path, "{}");
		HttpResponse<String> web = this.browser.webApp(method, WEB + path, "{}");

		assertThat(List.of(rest.statusCode(), web.statusCode())).containsOnly(403);
		assertThat(rest.body()).contains("urn:reform-flow:problem:forbidden", "/modeler");
	}

	@ParameterizedTest
	@CsvSource({ "/engine-rest/task/x/%63omplete,400", "/engine-rest/task/x/complete;a=b,400",
			"/engine-rest/task/x;/complete,400", "/engine-rest//task/x/complete,400",
			"/engine-rest/task/count/../x/complete,400", "/engine-rest/task/x/%2e%2e/x/complete,400",
			"/engine-rest/task/x%2fcomplete,400", "/engine-rest/task/x/%2563omplete,400",
			"/engine-rest/task/x/complete/,403", "/engine-rest/./task/x/complete,400",
			"/%65ngine-rest/task/x/complete,400", "/engine-rest/task%5cx/complete,400" })
	void pathTricksDoNotPass(String path, int status) {
		assertThat(this.browser.program(this.staff, "POST", path, "{}").statusCode()).isEqualTo(status);
	}

	@Test
	void staffMayQueryOnBothSurfaces() {
		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/count", "{}").statusCode())
			.isEqualTo(200);
		assertThat(this.browser.webApp("POST", WEB + "/task?maxResults=15", "{}").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"assigneeExpression\":\"${currentUser()}\"}",
			"{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}",
			"{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}",
			"{\"orQueries\":[{\"nameExpression\":\"x\",\"dueBeforeExpression\":\"${now()}\"}]}" })
	void expressionsInQueriesAreRefusedOnBothSurfaces(String query) {
		HttpResponse<String> rest = this.browser.program(this.staff, "POST", "/engine-rest/task?maxResults=15", query);
		HttpResponse<String> web = this.browser.webApp("POST", WEB + "/task/count", query);

		assertThat(List.of(rest.statusCode(), web.statusCode())).containsOnly(400);
	}

	@Test
	void aFilterRunsItsHarmlessExpressionButNoneThatTheReaderAdds() {
		String filter = storedFilter("${ currentUser() }");

		assertThat(onFilter(filter, "{}").statusCode()).isEqualTo(200);
		assertThat(onFilter(filter, "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}").statusCode())
			.isEqualTo(400);
		assertThat(onFilter(filter, "{\"assigneeExpression\":\"${ currentUser() }\"}").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> onFilter(String filter, String body) {
		return this.browser.webApp("POST", WEB + "/filter/" + filter + "/list?firstResult=0&maxResults=15", body);
	}

	private String storedFilter(String assignee) {
		var filter = this.engine.getFilterService().newTaskFilter("sec." + assignee.length());
		filter.setQuery(this.engine.getTaskService().createTaskQuery().taskAssigneeExpression(assignee));
		String id = this.engine.getFilterService().saveFilter(filter).getId();
		this.people.grant(this.staff, Resources.FILTER, id, Permissions.READ);
		return id;
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"processVariables\":[{\"name\":\"score\",\"operator\":\"gt\",\"value\":5}]}",
			"{\"orQueries\":[{\"taskVariables\":[{\"name\":\"score\",\"operator\":\"eq\",\"value\":5}]}]}" })
	void onlySupervisionSearchesByVariables(String query) {
		String supervisor = this.people.person("watching", "supervisor");

		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/count", query).statusCode())
			.isEqualTo(400);
		assertThat(this.browser.program(supervisor, "POST", "/engine-rest/task/count", query).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/process-instance/count", "/history/process-instance/count" })
	void instancesAreNotSearchedByVariablesEither(String path) {
		String query = "{\"variables\":[{\"name\":\"score\",\"operator\":\"gt\",\"value\":5}]}";

		assertThat(this.browser.program(this.staff, "POST", "/engine-rest" + path, query).statusCode()).isEqualTo(400);
	}

	@Test
	void peopleClaimForThemselvesOnlyAndMayGiveBack() {
		String task = candidateTask();

		assertThat(claim(task, "sec.somebody").statusCode()).isEqualTo(403);
		assertThat(claim(task, this.staff).statusCode()).isEqualTo(204);
		assertThat(assignee(task)).isEqualTo(this.staff);

		String other = this.people.person("other", "office");
		assertThat(this.browser.program(other, "POST", "/engine-rest/task/" + task + "/unclaim", "").statusCode())
			.isEqualTo(403);
		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/" + task + "/unclaim", "").statusCode())
			.isEqualTo(204);
		assertThat(assignee(task)).isNull();
	}

	@Test
	void aTaskWithoutCandidatesIsNotGivenBack() {
		String task = candidateTask();
		this.engine.getTaskService().deleteCandidateGroup(task, "office");
		this.engine.getTaskService().setAssignee(task, this.staff);

		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/" + task + "/unclaim", "").statusCode())
			.isEqualTo(400);
	}

	private String candidateTask() {
		Task task = this.engine.getTaskService().newTask();
		task.setName("sec.task");
		this.engine.getTaskService().saveTask(task);
		this.engine.getTaskService().addCandidateGroup(task.getId(), "office");
		return task.getId();
	}

	private HttpResponse<String> claim(String task, String user) {
		return this.browser.program(this.staff, "POST", "/engine-rest/task/" + task + "/claim",
				"{\"userId\":\"" + user + "\"}");
	}

	private String assignee(String task) {
		return this.engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"a\\u0000b"} | 400 | nul-character
			{"name":             | 400 | malformed
			{"a":1,"a":2}        | 400 | malformed
			""")
	void badBodiesAreExplained(String body, int status, String problem) {
		HttpResponse<String> answer = this.browser.program(this.staff, "POST", "/engine-rest/task/count", body);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains("urn:reform-flow:problem:" + problem);
	}

	@Test
	void deepJsonIsRefused() {
		String deep = "[".repeat(70) + "]".repeat(70);

		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/count", deep).statusCode())
			.isEqualTo(400);
	}

	@Test
	void bodiesOverTwoMegabytesAreRefusedAlsoWithoutLength() {
		String large = "{\"name\":\"" + "a".repeat(BodyGuard.LIMIT) + "\"}";
		HttpRequest.Builder chunked = this.browser
			.request("/engine-rest/task/count", "Authorization", Browser.basic(this.staff, this.staff), "Content-Type",
					"application/json")
			.POST(HttpRequest.BodyPublishers.fromPublisher(
					HttpRequest.BodyPublishers.ofByteArrays(List.of(large.getBytes(StandardCharsets.UTF_8)))));

		assertThat(this.browser.program(this.staff, "POST", "/engine-rest/task/count", large).statusCode())
			.isEqualTo(413);
		assertThat(this.browser.send(chunked).statusCode()).isEqualTo(413);
	}

	@Test
	void nulInAParameterIsRefused() {
		assertThat(this.browser.get("/engine-rest/task/count?name=a%00b").statusCode()).isEqualTo(400);
	}

	@Test
	void administratorsKeepTheAdminApp() {
		String admin = this.people.person("chief", "camunda-admin");
		this.people.grant(admin, Resources.GROUP, "*", Permissions.ALL);
		String group = "{\"id\":\"sec-made\",\"name\":\"Thử\",\"type\":\"WORKFLOW\"}";

		assertThat(this.browser.program(admin, "POST", "/engine-rest/group/create", group).statusCode()).isEqualTo(204);
		assertThat(this.browser.program(admin, "DELETE", "/engine-rest/group/sec-made", "").statusCode())
			.isEqualTo(204);
		assertThat(this.browser.program(admin, "POST", "/engine-rest/task/x/complete", "{}").statusCode())
			.isEqualTo(403);
	}

}
