package org.reformflow.modelling.change;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.FileChanges.Status;
import org.reformflow.modelling.check.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ModelChangesTests {

	private static final String REVIEW = "processes/initiative-review/initiative-review.bpmn";

	private static final String CONDITIONS = "processes/initiative-review/initiative-conditions.dmn";

	private static final String FORMAL = "forms/initiative-review/review-formal.form";

	private static final String SCENARIOS = "processes/initiative-review/scenarios.yaml";

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/modelling/changes.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
	void isToldInWords(String what, String file, String before, String after, Kind kind, Weight weight, String element,
			String words) {
		List<Change> changes = Shipped.changes(Shipped.file(file),
				Shipped.changed(file, before, (after != null) ? after : ""));

		assertThat(changes).as(what)
			.anySatisfy((change) -> assertThat(change)
				.extracting(Change::kind, Change::weight, Change::element, Change::words)
				.containsExactly(kind, weight, element, words));
	}

	@Test
	void anInsertedStepIsToldWithItsDetailsInItsPlace() {
		ModelFile changed = Shipped.file(REVIEW, Shipped.file(REVIEW)
			.text()
			.replace("sourceRef=\"Task_CheckForm\" targetRef=\"Gw_FormChecked\" />",
					"""
							sourceRef="Task_CheckForm" targetRef="Task_LegalCheck" />
							<bpmn:userTask id="Task_LegalCheck" name="Kiểm tra pháp lý" camunda:formRef="review-legal" camunda:formRefBinding="deployment" camunda:candidateGroups="office" camunda:dueDate="${workingDays.after(department, 3)}" />
							<bpmn:sequenceFlow id="Flow_LegalCheckToFormChecked" sourceRef="Task_LegalCheck" targetRef="Gw_FormChecked" />""")
			.replace("name=\"Đạt\"", "name=\"Tốt\"")
			.replace("name=\"Hồ sơ đã nộp\"", "name=\"Đã nộp\""));

		List<Change> changes = told(REVIEW, changed);

		assertThat(changes).extracting(Change::words)
			.startsWith("Điểm bắt đầu “Đã nộp”: nhãn đổi từ “Hồ sơ đã nộp” thành “Đã nộp”.",
					"“Kiểm tra hình thức hồ sơ” nay dẫn tới “Kiểm tra pháp lý” thay vì “Hình thức đạt?”.",
					"Thêm việc “Kiểm tra pháp lý”: nhóm được nhận việc Văn phòng Sở; hạn xử lý 3 ngày làm việc;"
							+ " biểu mẫu review-legal; rồi tới “Hình thức đạt?”.",
					"Cổng chọn một “Hình thức đạt?”: thêm khai báo sai về đường vào “Flow_CheckFormToFormChecked”.",
					"Đường “Tốt” từ “Hình thức đạt?” tới “Chấp nhận, tính hạn trả lời”: nhãn đổi từ “Đạt” thành “Tốt”.");
	}

	@Test
	void aRemovedStepIsToldWithWhatItWas() {
		String text = Shipped.file(REVIEW).text();
		int start = text.indexOf("<bpmn:userTask id=\"Task_DecideLate\"");
		int end = text.indexOf("</bpmn:userTask>", start) + "</bpmn:userTask>".length();

		List<Change> changes = told(REVIEW, Shipped.file(REVIEW, text.substring(0, start) + text.substring(end)));

		assertThat(changes).filteredOn((change) -> change.kind() == Kind.REMOVED)
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.element()).isEqualTo("Task_DecideLate");
				assertThat(change.words()).startsWith("Bỏ việc “Quyết định hồ sơ nộp muộn”: ")
					.contains("Đầu mối sáng kiến", "5 ngày làm việc", "review-late",
							"khi hoàn thành: recordLateDecision", "trước đây dẫn tới “Xét hồ sơ muộn?”");
			});
	}

	@Test
	void anotherIdOfTheSameStepIsNoNewStep() {
		ModelFile changed = Shipped.file(REVIEW,
				Shipped.file(REVIEW).text().replace("Task_Complete\"", "Task_Amend\""));

		assertThat(told(REVIEW, changed)).filteredOn((change) -> change.weight() != Weight.LAYOUT)
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.was()).isEqualTo("Task_Complete");
				assertThat(change.element()).isEqualTo("Task_Amend");
				assertThat(change.words())
					.isEqualTo("Việc “Bổ sung hồ sơ”: mã (hồ sơ đang chạy ở đây không tự theo được) đổi từ"
							+ " “Task_Complete” thành “Task_Amend”.");
			});
	}

	@Test
	void theOrderInWhichConditionsAreAskedIsBehaviour() {
		String text = Shipped.file(REVIEW).text();
		int start = text.indexOf("<bpmn:sequenceFlow id=\"Flow_FormCheckedToFormRefused\"");
		int end = text.indexOf("</bpmn:sequenceFlow>", start) + "</bpmn:sequenceFlow>".length();
		String flow = text.substring(start, end);
		String changed = text.replace(flow, "")
			.replace("<bpmn:sequenceFlow id=\"Flow_FormCheckedToAccept\"",
					flow + "<bpmn:sequenceFlow id=\"Flow_FormCheckedToAccept\"");

		assertThat(told(REVIEW, Shipped.file(REVIEW, changed))).singleElement()
			.satisfies((change) -> assertThat(change.words())
				.isEqualTo("Cổng chọn một “Hình thức đạt?”: thứ tự xét các nhánh đổi từ “Đạt”, “Cần bổ sung”,"
						+ " “Từ chối” thành “Từ chối”, “Đạt”, “Cần bổ sung”."));
	}

	@Test
	void rulesAreToldOneByOneAndTheirOrderMatters() {
		String text = Shipped.file(CONDITIONS).text();
		int start = text.indexOf("<rule id=\"Rule_4\">");
		int end = text.indexOf("<rule id=\"Rule_5\">");
		String rule = text.substring(start, end);
		String moved = text.replace(rule, "").replace("<rule id=\"Rule_3\">", rule + "<rule id=\"Rule_3\">");

		assertThat(told(CONDITIONS, Shipped.file(CONDITIONS, text.replace(rule, "")))).singleElement()
			.satisfies((change) -> assertThat(change.words())
				.startsWith("Bảng “Điều kiện xét sáng kiến”: bỏ luật 4 (S0-22): Lần đầu trong tỉnh false; Đề xuất"));
		assertThat(told(CONDITIONS, Shipped.file(CONDITIONS, moved))).singleElement().satisfies((change) -> {
			assertThat(change.kind()).isEqualTo(Kind.MOVED);
			assertThat(change.weight()).isEqualTo(Weight.BEHAVIOUR);
		});
	}

	@Test
	void scenariosAreToldByName() {
		String text = """
				quy trình: a
				kịch bản:
				- tên: Một
				  diễn biến:
				  - việc: Bổ sung
				    hạn: 2026-10-14
				  - đang chờ: [Chấm, Xét]
				- tên: Hai
				""";
		String changed = text.replace("14", "15 # chú thích").replace("Xét", "Duyệt").replace("Hai", "Ba");

		assertThat(Shipped.changes(Shipped.file(SCENARIOS, text), Shipped.file(SCENARIOS, changed)))
			.extracting(Change::words)
			.containsExactly("Kịch bản “Một”: “diễn biến[việc Bổ sung] › hạn” đổi từ “2026-10-14” thành “2026-10-15”.",
					"Kịch bản “Một”: bỏ “diễn biến” “Chấm, Xét”.", "Kịch bản “Một”: thêm “diễn biến” “Chấm, Duyệt”.",
					"Thêm kịch bản “Ba”.", "Bỏ kịch bản “Hai”.");
	}

	@Test
	void filesThatComeAndGoAreTold() {
		List<FileChanges> changes = new ModelChanges((bean) -> null).between(
				List.of(Shipped.file(REVIEW), Shipped.file(FORMAL)),
				List.of(Shipped.file(REVIEW), Shipped.file(CONDITIONS)));

		assertThat(changes).extracting(FileChanges::path, FileChanges::status)
			.containsExactly(tuple(REVIEW, Status.SAME), tuple(CONDITIONS, Status.ADDED),
					tuple(FORMAL, Status.REMOVED));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a.bpmn | <x                                             | XML
			a.bpmn | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a> | DOCTYPE
			a.bpmn | <a/>                                           | không phải mô hình BPMN
			a.dmn  | <a/>                                           | không phải bảng quyết định
			a.form | {                                              | JSON
			a.form | []                                             | không phải biểu mẫu
			a.yaml | "a: [                                          | YAML
			""")
	void whatCannotBeReadIsSaidSo(String name, String text, String words) {
		String path = "processes/a/" + name;

		assertThat(Shipped.changes(Shipped.file(path, "x"), Shipped.file(path, text))).singleElement()
			.satisfies((change) -> assertThat(change.words()).contains("được sửa; không kể được từng điểm"));
		assertThat(Shipped.changes(Shipped.file(path, text), Shipped.file(path, text + " ")).toString())
			.contains(words);
	}

	@Test
	void deepAndLargeFilesAreRefused() {
		String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
		String large = "<a>" + " ".repeat(2_100_000) + "</a>";

		assertThat(Shipped.changes(Shipped.file(REVIEW), Shipped.file(REVIEW, deep)).toString())
			.contains("quá nhiều tầng");
		assertThat(Shipped.changes(Shipped.file(REVIEW), Shipped.file(REVIEW, large)).toString())
			.contains("lớn hơn 2 MB");
	}

	@Test
	void theLargestBundleIsComparedWithinAFifthOfASecond() {
		List<ModelFile> bundle = Shipped.FILES.stream()
			.filter((file) -> file.path().contains("/initiative-review/"))
			.toList();
		List<ModelFile> changed = bundle.stream()
			.map((file) -> Shipped.file(file.path(),
					file.text().replace("Hồ sơ", "Bộ hồ sơ").replace("x=\"9", "x=\"8")))
			.toList();
		ModelChanges changes = new ModelChanges((bean) -> null);
		ThreadMXBean clock = ManagementFactory.getThreadMXBean();

		long fastest = IntStream.range(0, 25).mapToLong((i) -> {
			long start = clock.getCurrentThreadCpuTime();
			assertThat(changes.between(bundle, changed)).isNotEmpty();
			return clock.getCurrentThreadCpuTime() - start;
		}).min().orElseThrow();

		assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(200));
	}

	private static List<Change> told(String path, ModelFile changed) {
		return Shipped.changes(Shipped.file(path), changed);
	}

}
