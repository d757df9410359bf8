package org.reformflow.modelling.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** That people can read a diagram: labels, in Vietnamese, short and different. */
final class LabelRules {

	private static final int LONGEST = 40;

	private static final Pattern ENGLISH = Pattern.compile(
			"(?i)\\b(the|and|task|start|end|send|check|review|approve|submit|report|user|form|process|decision)\\b");

	private static final Set<String> EMPTY_WORDS = Set.of("bắt đầu", "kết thúc", "start", "end");

	private LabelRules() {
	}

	static void check(BpmnSubject subject) {
		Set<String> names = new HashSet<>();
		for (Activity activity : subject.all(Activity.class)) {
			if (labelled(subject, activity)) {
				activity(subject, activity, names);
			}
		}
		Set<String> ends = new HashSet<>();
		for (EndEvent end : subject.all(EndEvent.class)) {
			if (end.getName() != null && !ends.add(BpmnSubject.place(end.getParentElement()) + end.getName())) {
				subject.findings()
					.warn("label-ends", end.getId(),
							"Hai kết thúc cùng nhãn “%s”. Hãy đặt nhãn khác nhau hoặc gộp lại.", end.getName());
			}
		}
		for (Event event : subject.all(Event.class)) {
			if (labelled(subject, event) && EMPTY_WORDS.contains(event.getName().strip().toLowerCase(Locale.ROOT))) {
				subject.findings()
					.warn("label-event", event.getId(),
							"Nhãn sự kiện “%s” không nói trạng thái. Hãy viết như “Hồ sơ đã trả”.", event.getName());
			}
		}
	}

	private static boolean labelled(BpmnSubject subject, FlowElement element) {
		if (ProcessRules.isBlank(element.getName())) {
			subject.findings().error("label", element.getId(), "Phần tử chưa có nhãn. Hãy đặt nhãn tiếng Việt.");
			return false;
		}
		if (ENGLISH.matcher(element.getName()).find() || isBare(element.getName())) {
			subject.findings()
				.error("label-vietnamese", element.getId(), "Nhãn “%s” phải viết bằng tiếng Việt có dấu.",
						element.getName());
		}
		return true;
	}

	/** Three words of Vietnamese without any mark hardly exist. */
	private static boolean isBare(String name) {
		return name.strip().split("\\s+").length > 2 && name.chars().allMatch((c) -> c < 128);
	}

	private static void activity(BpmnSubject subject, Activity activity, Set<String> names) {
		String name = activity.getName();
		Findings findings = subject.findings();
		if (name.length() > LONGEST) {
			findings.error("label-length", activity.getId(), "Nhãn dài %d ký tự, tối đa %d. Hãy viết gọn lại.",
					name.length(), LONGEST);
		}
		if (name.endsWith(".")) {
			findings.error("label-stop", activity.getId(), "Nhãn không kết thúc bằng dấu chấm. Hãy bỏ dấu chấm.");
		}
		if (!Character.isUpperCase(name.strip().codePointAt(0))) {
			findings.warn("label-capital", activity.getId(), "Nhãn “%s” nên viết hoa chữ đầu.", name);
		}
		if (name.strip().split("\\s+").length < 2) {
			findings.warn("label-words", activity.getId(),
					"Nhãn “%s” chỉ có một chữ. Hãy viết việc làm và đối tượng, như “Thẩm tra kết quả”.", name);
		}
		if (!names.add(name)) {
			findings.error("label-twice", activity.getId(),
					"Có hai bước cùng tên “%s”, người dùng không phân biệt được. Hãy đặt tên khác nhau.", name);
		}
	}

}
