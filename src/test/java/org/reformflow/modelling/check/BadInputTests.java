package org.reformflow.modelling.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reformflow.SmallModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files that are broken, huge or hostile are refused in words and in little time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

	private static final Duration BOUND = Duration.ofSeconds(2);

	private static final String ROOT = Path.of(".").toUri().toString();

	private static final String MODEL = "processes/small/small.bpmn";

	private static final String FORM = "forms/small/small-answer.form";

	private static final String TABLE = "processes/small/small-table.dmn";

	private final ModelRules rules;

	BadInputTests() throws IOException {
		this.rules = ShippedModels.rules();
		this.rules.check(SmallModel.files("small", "1.0.0"));
	}

	@Test
	void theModelThatIsBrokenHereIsRight() {
		assertThat(this.rules.check(SmallModel.files("small", "1.0.0"))).filteredOn(Finding::isError).isEmpty();
	}

	@Test
	void xmlThatEndsEarly() {
		assertThat(errors(model((text) -> text.substring(0, 900)))).contains("xml");
		assertThat(errors(model((text) -> ""))).contains("xml");
		assertThat(errors(model((text) -> "not xml at all"))).contains("xml");
		assertThat(errors(model((text) -> "<html><body/></html>"))).contains("xml-namespace");
	}

	@Test
	void entitiesOfFilesAndWithoutEnd() {
		String file = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
		String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\">" + IntStream.range(0, 20)
			.mapToObj((i) -> "<!ENTITY " + (char) ('b' + i) + " \"&" + (char) ('a' + i) + ";&" + (char) ('a' + i)
					+ ";\">")
			.collect(Collectors.joining()) + "]>";
		String parameter = "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\">%p;]>";
		for (String doctype : List.of(file, laughs, parameter)) {
			assertThat(errors(model((text) -> text.replace("<bpmn:definitions", doctype + "<bpmn:definitions")
				.replace("Trả lời yêu cầu", "&e;")))).containsExactly("xml-doctype");
		}
	}

	@Test
	void elementsAndAttributesOfOtherTools() {
		assertThat(errors(model((text) -> text.replace("<bpmn:incoming>Flow_1",
				"<x:script xmlns:x=\"http://example.org/x\">1</x:script><bpmn:incoming>Flow_1"))))
			.containsExactly("xml-namespace");
		assertThat(errors(model((text) -> text.replace("<bpmn:incoming>Flow_1",
				"<a:taskListener xmlns:a=\"http://activiti.org/bpmn\" class=\"x.Y\"/><bpmn:incoming>Flow_1"))))
			.containsExactly("xml-namespace");
		assertThat(errors(model((text) -> text.replace("camunda:formRefBinding",
				"a:class=\"x.Y\" xmlns:a=\"http://activiti.org/bpmn\" camunda:formRefBinding"))))
			.containsExactly("xml-namespace");
	}

	@Test
	void otherEncodings() {
		Charset wide = StandardCharsets.UTF_16;
		assertThat(errors(new ModelFile(MODEL, SmallModel.bpmn("small", "1.0.0").getBytes(wide))))
			.containsExactly("encoding");
		assertThat(errors(model((text) -> "\uFEFF" + text))).containsExactly("encoding");
		assertThat(errors(model((text) -> text.replace("UTF-8", "ISO-8859-1")))).containsExactly("encoding");
		assertThat(errors(new ModelFile(MODEL, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 })))
			.containsExactly("encoding");
		assertThat(errors(new ModelFile(FORM, SmallModel.form("small", "Lý do").getBytes(wide)))).contains("encoding");
	}

	@Test
	void modelsThatAreTooLarge() {
		assertThat(errors(model((text) -> text.replace("<bpmn:incoming>Flow_1",
				"<bpmn:documentation>" + "x".repeat(5_000_000) + "</bpmn:documentation><bpmn:incoming>Flow_1"))))
			.containsExactly("file-size");
		assertThat(errors(model((text) -> text.replace("<bpmn:incoming>Flow_1",
				"<bpmn:documentation/>".repeat(50_000) + "<bpmn:incoming>Flow_1"))))
			.containsExactly("xml-size");
		assertThat(errors(model((text) -> text.replace("<bpmn:incoming>Flow_1", "<bpmn:extensionElements>".repeat(200)
				+ "</bpmn:extensionElements>".repeat(200) + "<bpmn:incoming>Flow_1"))))
			.containsExactly("xml-size");
		assertThat(errors(model((text) -> text.replace("<bpmn:endEvent",
				IntStream.range(0, 3000)
					.mapToObj((i) -> "<bpmn:userTask id=\"Task_A" + i + "\" />")
					.collect(Collectors.joining()) + "<bpmn:endEvent"))))
			.containsExactly("process-size");
	}

	@Test
	void subProcessesInsideEachOther() {
		String inside = IntStream.range(0, 200)
			.mapToObj((i) -> "<bpmn:subProcess id=\"Sub_" + i + "\" name=\"Lớp trong " + i + "\">")
			.collect(Collectors.joining()) + "</bpmn:subProcess>".repeat(200);

		assertThat(errors(model((text) -> text.replace("<bpmn:endEvent", inside + "<bpmn:endEvent"))))
			.containsExactly("xml-size");
	}

	@Test
	void aTangleOfBranchesIsPlayedInBoundedTime() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			text.append("<bpmn:userTask id=\"Task_B%d\" name=\"Nhánh số %d\" />".formatted(i, i));
			text.append("<bpmn:sequenceFlow id=\"Flow_A%d\" sourceRef=\"Gw_Fork\" targetRef=\"Task_B%d\" />"
				.formatted(i, i));
			text.append("<bpmn:sequenceFlow id=\"Flow_B%d\" sourceRef=\"Task_B%d\" targetRef=\"Gw_Join\" />"
				.formatted(i, i));
		}
		assertThatNoException().isThrownBy(() -> errors(model((model) -> model
			.replace("sourceRef=\"Task_Answer\"", "sourceRef=\"Gw_Join\"")
			.replace("<bpmn:endEvent", text
					+ "<bpmn:parallelGateway id=\"Gw_Fork\" /><bpmn:parallelGateway id=\"Gw_Join\" />"
					+ "<bpmn:sequenceFlow id=\"Flow_X\" sourceRef=\"Task_Answer\" targetRef=\"Gw_Fork\" /><bpmn:endEvent"))));
	}

	@Test
	void aModelThatRunsForEver() {
		assertThat(errors(model((text) -> text.replace("<bpmn:endEvent",
				"<bpmn:exclusiveGateway id=\"Gw_A\" /><bpmn:exclusiveGateway id=\"Gw_B\" name=\"Nữa?\" default=\"Flow_2\" />"
						+ "<bpmn:sequenceFlow id=\"Flow_A\" sourceRef=\"Task_Answer\" targetRef=\"Gw_A\" />"
						+ "<bpmn:sequenceFlow id=\"Flow_B\" sourceRef=\"Gw_A\" targetRef=\"Gw_B\" />"
						+ "<bpmn:sequenceFlow id=\"Flow_C\" name=\"Có\" sourceRef=\"Gw_B\" targetRef=\"Gw_A\">"
						+ "<bpmn:conditionExpression>${true}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent")
			.replace("sourceRef=\"Task_Answer\" targetRef=\"End_Answered\"",
					"name=\"Không\" sourceRef=\"Gw_B\" targetRef=\"End_Answered\""))))
			.contains("endless");
	}

	@Test
	void coursesThatLeadNowhere() {
		assertThat(broken("<bpmn:startEvent id=\"Start_Again\" name=\"Lại có yêu cầu\" />")).contains("start-event");
		assertThat(errors(model((text) -> text.replaceAll("(?s)<bpmn:endEvent.*?</bpmn:endEvent>", "")
			.replaceAll("<bpmn:sequenceFlow id=\"Flow_2\"[^>]*>", "")))).contains("end-event", "no-way-out");
		assertThat(broken("<bpmn:receiveTask id=\"Task_X\" /><bpmn:receiveTask id=\"Task_Y\" />"
				+ "<bpmn:sequenceFlow id=\"Flow_X\" sourceRef=\"Task_X\" targetRef=\"Task_Y\" />"
				+ "<bpmn:sequenceFlow id=\"Flow_Y\" sourceRef=\"Task_Y\" targetRef=\"Task_X\" />"))
			.contains("unreachable");
		assertThat(broken("<bpmn:subProcess id=\"Sub_X\" name=\"Phần trong\"><bpmn:startEvent id=\"Start_X\">"
				+ "<bpmn:timerEventDefinition /></bpmn:startEvent></bpmn:subProcess>"))
			.contains("start-kind");
		assertThat(broken("<bpmn:complexGateway id=\"Gw_X\" />")).contains("gateway-complex");
		assertThat(broken("<bpmn:exclusiveGateway id=\"Gw_X\" name=\"Lặp?\" />" + flow("Flow_A", "Task_Answer", "Gw_X")
				+ flow("Flow_B", "Start_Asked", "Gw_X") + flow("Flow_C", "Gw_X", "Task_Answer")
				+ flow("Flow_D", "Gw_X", "End_Answered")))
			.contains("gateway-both");
	}

	@Test
	void filesInTheWrongPlace() {
		assertThat(errors(SmallModel.file("forms/other/small-answer.form", SmallModel.form("small", "Lý do"))))
			.contains("form-folder");
		assertThat(errors(
				model((text) -> text.replace("</bpmn:process>", "</bpmn:process><bpmn:process id=\"other\" />"))))
			.contains("process-one");
	}

	@Test
	void aProcessOfTheContractWithoutScenarios() throws IOException {
		List<ModelFile> assignment = ShippedModels.files(ROOT, "assignment")
			.stream()
			.filter((file) -> !file.is("yaml"))
			.toList();

		assertThat(rules(assignment)).containsExactly("scenarios");
	}

	private List<String> broken(String more) {
		return errors(model((text) -> text.replace("<bpmn:endEvent", more + "<bpmn:endEvent")));
	}

	private static String flow(String id, String from, String to) {
		return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
	}

	@Test
	void theSameTwice() {
		List<ModelFile> files = new ArrayList<>(SmallModel.files("small", "1.0.0"));
		files.add(files.get(0));
		assertThat(rules(files)).containsExactly("file-twice");

		files.set(2, SmallModel.file("processes/small/other.bpmn", SmallModel.bpmn("small", "1.0.0")));
		assertThat(rules(files)).contains("process-key");

		assertThat(errors(model((text) -> text.replace("id=\"End_Answered\"", "id=\"Task_Answer\"")))).isNotEmpty();
		assertThat(errors(SmallModel.file("processes/small/extension-authority.dmn",
				table("extension-authority",
						"<rule id=\"r\"><inputEntry id=\"i\"><text></text></inputEntry><outputEntry id=\"o\">"
								+ "<text>\"office\"</text></outputEntry></rule>"))))
			.contains("decision-twice");
	}

	@Test
	void formsThatAreNoForms() {
		for (String text : List.of("", "null", "[]", "42", "{\"components\": 7}", "{\"id\": {\"x\": []}}",
				"[".repeat(5000), "{\"components\":[".repeat(900))) {
			assertThat(errors(SmallModel.file(FORM, text))).as(text.substring(0, Math.min(20, text.length())))
				.isNotEmpty();
		}
	}

	@Test
	void aFormOfTenThousandFields() {
		String fields = IntStream.range(0, 10_000)
			.mapToObj((i) -> "{ \"id\": \"F%d\", \"type\": \"textfield\", \"key\": \"f\", \"label\": \"x\" },"
				.formatted(i))
			.collect(Collectors.joining());

		assertThat(errors(SmallModel.file(FORM,
				SmallModel.form("small", "Lý do").replace("\"components\": [", "\"components\": [" + fields))))
			.containsExactly("form-size");
	}

	@Test
	void aTableOfFiveThousandRules() {
		assertThat(errors(SmallModel.file(TABLE, table("small-table", rule(5000))))).contains("decision-size");
	}

	@Test
	void theLargestTableIsGoneThroughInTime() {
		assertThat(errors(SmallModel.file(TABLE, table("small-table", rule(499))))).contains("decision-gap");
	}

	@Test
	void tablesWithRaggedRules() {
		String ragged = "<rule id=\"r\"><outputEntry id=\"o\"><text>\"a\"</text></outputEntry></rule>";
		String wide = "<rule id=\"r\"><inputEntry id=\"i\"><text></text></inputEntry><inputEntry id=\"j\"><text></text></inputEntry>"
				+ "<outputEntry id=\"o\"><text>\"a\"</text></outputEntry></rule>";

		assertThat(errors(SmallModel.file(TABLE, table("small-table", ragged)))).contains("decision-cells");
		assertThat(errors(SmallModel.file(TABLE, table("small-table", wide)))).contains("decision-cells");
	}

	@Test
	void migrationsThatCannotBeRead() {
		String path = "processes/small/migrations.yaml";
		for (String text : List.of("từ: [", "- 1", "từ: 1.0.0", "- từ: 1\n  đến: 2\n  bước: Task_A",
				"- !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
				"- {từ: 1, đến: 2, bước: {a: b}, lạ: 1}")) {
			assertThat(errors(SmallModel.file(path, text))).as(text).containsExactly("migration-file");
		}
		assertThat(errors(SmallModel.file(path, "- {từ: '*', đến: 1.0.0, bước: {Task_Old: Task_None}}")))
			.containsExactly("migration-target");
		assertThat(errors(
				SmallModel.file(path, "- {từ: '*', đến: 1.0.0, bước: {Task_Old: Task_Answer}, ghi chú: đổi tên}")))
			.isEmpty();
		assertThat(errors(SmallModel.file(path, ""))).isEmpty();
	}

	@Test
	void theModelsOfTheProductAreCheckedTogetherInLittleTime() throws IOException {
		List<ModelFile> shipped = ShippedModels.files(ROOT);

		List<Finding> found = checked(shipped, Duration.ofSeconds(3));

		assertThat(found).filteredOn(Finding::isError).isEmpty();
	}

	private static ModelFile model(UnaryOperator<String> change) {
		return SmallModel.file(MODEL, change.apply(SmallModel.bpmn("small", "1.0.0")));
	}

	private static String rule(int count) {
		return IntStream.range(0, count)
			.mapToObj((
					i) -> "<rule id=\"r%d\"><inputEntry id=\"i%d\"><text>&gt; %d</text></inputEntry><outputEntry id=\"o%d\"><text>\"a\"</text></outputEntry></rule>"
						.formatted(i, i, 10_000 - i, i))
			.collect(Collectors.joining());
	}

	private static String table(String id, String rules) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="d" namespace="n">
				<decision id="%s" name="d" camunda:historyTimeToLive="P3650D"><decisionTable id="t" hitPolicy="FIRST">
				<input id="in"><inputExpression id="ie" typeRef="integer"><text>days</text></inputExpression></input>
				<output id="out" name="answer" typeRef="string"/>%s</decisionTable></decision></definitions>
				"""
			.formatted(id, rules);
	}

	/** Rules that are broken when a file is put among those of the small model. */
	private List<String> errors(ModelFile file) {
		List<ModelFile> files = new ArrayList<>(SmallModel.files("small", "1.0.0"));
		files.removeIf((other) -> other.path().equals(file.path()));
		files.add(file);
		return rules(files);
	}

	/** Counted in the processor's time, whatever else runs on the machine. */
	private List<Finding> checked(List<ModelFile> files, Duration bound) {
		return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
			ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			long before = threads.getCurrentThreadCpuTime();
			List<Finding> found = this.rules.check(files);
			assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(bound);
			return found;
		});
	}

	private List<String> rules(List<ModelFile> files) {
		return checked(files, BOUND).stream().filter(Finding::isError).map(Finding::rule).distinct().toList();
	}

}
