package org.reformflow.modelling.change;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.Trait.Shape;

/** What each facet of BPMN is; one that is not known is named as it is written. */
final class BpmnTraits {

	private static final Pattern MARK = Pattern.compile("\\[([^\\]]*)\\]");

	private static final Map<String, Trait> TRAITS = new HashMap<>();

	static {
		texts();
		people();
		deadlines();
		steps();
		events();
		parts();
		processes();
	}

	private BpmnTraits() {
	}

	static Trait of(String key) {
		Trait exact = TRAITS.get(key);
		if (exact != null) {
			return exact;
		}
		Matcher mark = MARK.matcher(key);
		String name = mark.find() ? String.valueOf(mark.group(1)) : "";
		Trait general = TRAITS.get(MARK.matcher(key).replaceAll(""));
		if (general != null) {
			return general.about(name.strip());
		}
		boolean isId = key.endsWith("@id") || key.endsWith("@exporter") || key.endsWith("@exporterVersion");
		return Trait.of(readable(key), isId ? Weight.TEXT : weight(key));
	}

	private static Weight weight(String key) {
		return key.contains("camunda:property[deadline.") ? Weight.DEADLINE
				: key.contains("timerEventDefinition") ? Weight.DEADLINE : Weight.BEHAVIOUR;
	}

	/** “thuộc tính camunda:xyz”, “phần standardLoopCharacteristics › loopMaximum”. */
	private static String readable(String key) {
		String path = key.replace("/", " › ");
		if (path.startsWith("@")) {
			return "thuộc tính " + path.substring(1);
		}
		if (path.contains("@")) {
			int at = path.lastIndexOf('@');
			return "thuộc tính " + path.substring(at + 1) + " của " + path.substring(0, at);
		}
		return path.equals("#") ? "nội dung" : "phần " + path.replace("#", "");
	}

	private static void add(String key, String label, Weight weight, Shape shape) {
		TRAITS.put(key, new Trait(label, weight, shape));
	}

	private static void texts() {
		add("@name", "nhãn", Weight.TEXT, Shape.PLAIN);
		add("documentation", "lời giải thích", Weight.TEXT, Shape.PART);
		add("documentation#", "lời giải thích", Weight.TEXT, Shape.PLAIN);
		add("text#", "lời ghi chú", Weight.TEXT, Shape.PLAIN);
		add("text", "lời ghi chú", Weight.TEXT, Shape.PART);
	}

	private static void people() {
		add("@camunda:assignee", "người làm", Weight.PEOPLE, Shape.PEOPLE);
		add("@camunda:candidateGroups", "nhóm được nhận việc", Weight.PEOPLE, Shape.PEOPLE);
		add("@camunda:candidateUsers", "người được nhận việc", Weight.PEOPLE, Shape.PEOPLE);
		add("@camunda:candidateStarterGroups", "nhóm được bắt đầu quy trình", Weight.PEOPLE, Shape.PEOPLE);
		add("@camunda:candidateStarterUsers", "người được bắt đầu quy trình", Weight.PEOPLE, Shape.PEOPLE);
	}

	private static void deadlines() {
		add("@camunda:dueDate", "hạn xử lý", Weight.DEADLINE, Shape.DATE);
		add("@camunda:followUpDate", "ngày xem lại", Weight.DEADLINE, Shape.DATE);
		add("camunda:property[deadline.kind]", "loại bậc thang đôn đốc", Weight.DEADLINE, Shape.PART);
		add("camunda:property[deadline.kind]@value", "loại bậc thang đôn đốc", Weight.DEADLINE, Shape.PLAIN);
		add("timerEventDefinition", "hẹn giờ", Weight.DEADLINE, Shape.PART);
		for (String[] time : new String[][] { { "timeDate", "thời điểm" }, { "timeDuration", "khoảng chờ" },
				{ "timeCycle", "chu kỳ" } }) {
			add("timerEventDefinition/" + time[0], time[1], Weight.DEADLINE, Shape.PART);
			add("timerEventDefinition/" + time[0] + "#", time[1], Weight.DEADLINE, Shape.DATE);
		}
	}

	private static void steps() {
		add("@camunda:formRef", "biểu mẫu", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:formKey", "biểu mẫu", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:formRefBinding", "cách chọn bản của biểu mẫu", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:delegateExpression", "việc được làm tự động", Weight.BEHAVIOUR, Shape.BEAN);
		add("@camunda:expression", "biểu thức được tính", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:class", "lớp được gọi", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:resultVariable", "biến giữ kết quả", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:asyncBefore", "lưu rồi mới chạy bước này", Weight.BEHAVIOUR, Shape.YES_NO);
		add("@camunda:asyncAfter", "lưu sau khi chạy bước này", Weight.BEHAVIOUR, Shape.YES_NO);
		add("@camunda:exclusive", "không chạy cùng lúc với bước khác", Weight.BEHAVIOUR, Shape.YES_NO);
		add("@camunda:priority", "mức ưu tiên", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:failedJobRetryTimeCycle", "cách thử lại khi lỗi", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:failedJobRetryTimeCycle#", "cách thử lại khi lỗi", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@calledElement", "quy trình được gọi", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:calledElementBinding", "cách chọn bản của quy trình được gọi", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:decisionRef", "bảng quyết định", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:decisionRefBinding", "cách chọn bản của bảng quyết định", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@camunda:mapDecisionResult", "cách lấy kết quả của bảng", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@default", "nhánh mặc định", Weight.BEHAVIOUR, Shape.REFERENCE);
		add("@sourceRef", "bước trước", Weight.BEHAVIOUR, Shape.REFERENCE);
		add("@targetRef", "bước sau", Weight.BEHAVIOUR, Shape.REFERENCE);
		add("conditionExpression", "điều kiện", Weight.BEHAVIOUR, Shape.PART);
		add("conditionExpression#", "điều kiện", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@triggeredByEvent", "chỉ chạy khi có sự kiện", Weight.BEHAVIOUR, Shape.YES_NO);
		add("flowNodeRef", "bước trong làn", Weight.TEXT, Shape.PART);
		add("flowNodeRef#", "bước trong làn", Weight.TEXT, Shape.REFERENCE);
	}

	private static void events() {
		add("@attachedToRef", "bước mà sự kiện gắn vào", Weight.BEHAVIOUR, Shape.REFERENCE);
		add("@cancelActivity", "dừng bước khi xảy ra", Weight.BEHAVIOUR, Shape.YES_NO);
		add("@isInterrupting", "dừng phần còn lại khi xảy ra", Weight.BEHAVIOUR, Shape.YES_NO);
		for (String[] event : new String[][] { { "message", "thông điệp" }, { "error", "lỗi" },
				{ "escalation", "báo vượt cấp" }, { "signal", "tín hiệu" } }) {
			add(event[0] + "EventDefinition", "sự kiện " + event[1], Weight.BEHAVIOUR, Shape.PART);
			add(event[0] + "EventDefinition@" + event[0] + "Ref", event[1], Weight.BEHAVIOUR, Shape.REFERENCE);
			add("@" + event[0] + "Ref", event[1], Weight.BEHAVIOUR, Shape.REFERENCE);
			add("@" + event[0] + "Code", "mã " + event[1], Weight.BEHAVIOUR, Shape.PLAIN);
		}
		add("terminateEventDefinition", "kết thúc ngay mọi việc còn lại", Weight.BEHAVIOUR, Shape.PART);
		add("conditionalEventDefinition", "sự kiện chờ điều kiện", Weight.BEHAVIOUR, Shape.PART);
		add("conditionalEventDefinition/condition#", "điều kiện chờ", Weight.BEHAVIOUR, Shape.PLAIN);
		add("conditionalEventDefinition@camunda:variableName", "biến được theo dõi", Weight.BEHAVIOUR, Shape.PLAIN);
	}

	private static void parts() {
		add("camunda:property[form.view]", "dữ liệu hiện trên biểu mẫu", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:property[form.view]@value", "dữ liệu hiện trên biểu mẫu", Weight.BEHAVIOUR, Shape.BEAN);
		add("camunda:property[form.values]", "cách giữ giá trị của biểu mẫu", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:property[form.values]@value", "cách giữ giá trị của biểu mẫu", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:property", "thuộc tính mở rộng “%s”", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:property@value", "thuộc tính mở rộng “%s”", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:taskListener", "việc kèm theo", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:executionListener", "việc kèm theo", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:in", "giá trị truyền vào “%s”", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:in@source", "giá trị truyền vào “%s” lấy từ", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:in@sourceExpression", "giá trị truyền vào “%s” tính bằng", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:in[businessKey]", "mã hồ sơ truyền vào", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:in[businessKey]@businessKey", "mã hồ sơ truyền vào", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:out", "giá trị nhận về “%s”", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:out@source", "giá trị nhận về “%s” lấy từ", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:out@sourceExpression", "giá trị nhận về “%s” tính bằng", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:inputParameter", "đầu vào “%s”", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:inputParameter#", "đầu vào “%s”", Weight.BEHAVIOUR, Shape.PLAIN);
		add("camunda:outputParameter", "đầu ra “%s”", Weight.BEHAVIOUR, Shape.PART);
		add("camunda:outputParameter#", "đầu ra “%s”", Weight.BEHAVIOUR, Shape.PLAIN);
		String many = "multiInstanceLoopCharacteristics";
		add(many, "làm nhiều lần", Weight.BEHAVIOUR, Shape.PART);
		add(many + "@camunda:collection", "danh sách để làm nhiều lần", Weight.BEHAVIOUR, Shape.PLAIN);
		add(many + "@camunda:elementVariable", "biến của mỗi lần làm", Weight.BEHAVIOUR, Shape.PLAIN);
		add(many + "@isSequential", "làm lần lượt từng lần", Weight.BEHAVIOUR, Shape.YES_NO);
		add(many + "/completionCondition#", "điều kiện thôi làm nhiều lần", Weight.BEHAVIOUR, Shape.PLAIN);
		add(many + "/loopCardinality#", "số lần làm", Weight.BEHAVIOUR, Shape.PLAIN);
	}

	private static void processes() {
		add("@camunda:versionTag", "nhãn phiên bản", Weight.TEXT, Shape.PLAIN);
		add("@camunda:historyTimeToLive", "thời gian giữ lịch sử", Weight.BEHAVIOUR, Shape.PLAIN);
		add("@isExecutable", "cho phép chạy", Weight.BEHAVIOUR, Shape.YES_NO);
		add("@camunda:isStartableInTasklist", "bắt đầu được từ danh sách việc", Weight.PEOPLE, Shape.YES_NO);
		add("@exporter", "công cụ đã lưu tệp", Weight.TEXT, Shape.PLAIN);
		add("@exporterVersion", "phiên bản công cụ đã lưu tệp", Weight.TEXT, Shape.PLAIN);
		add("@modeler:executionPlatformVersion", "phiên bản nền tảng", Weight.TEXT, Shape.PLAIN);
	}

}
