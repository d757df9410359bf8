package org.reformflow.modelling.capability;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.reformflow.modelling.capability.ElementTemplate.Choice;
import org.reformflow.modelling.capability.ElementTemplate.Property;
import org.reformflow.organisation.Role;
import org.reformflow.process.FormView;
import org.reformflow.process.form.FormKeeping;

/** Templates of user tasks: who, by when, with which form and which ladder. */
final class UserTaskTemplates {

	private static final List<Integer> DAYS = List.of(1, 2, 3, 5, 10, 15, 20, 30);

	private UserTaskTemplates() {
	}

	/**
	 * @throws IOException if the classes cannot be read
	 */
	static List<ElementTemplate> of(ShippedFiles shipped) throws IOException {
		List<Choice> views = BeanMethods.returning(FormView.class)
			.stream()
			.map(Method::getName)
			.map((view) -> new Choice(shipped.viewNames().getOrDefault(view, view), view))
			.toList();
		List<Property> withView = new ArrayList<>(properties(shipped));
		withView.add(Property.choice("Nguồn dữ liệu của biểu mẫu", "Điều biểu mẫu cho xem, do phần mềm tính khi mở.",
				"", views, Property.extension("form.view")));
		return List.of(
				template("Việc có biểu mẫu", "userTask",
						"Giao một việc cho một nhóm, có biểu mẫu, thời hạn theo lịch làm việc và bậc thang đôn đốc.",
						properties(shipped)),
				template("Việc có biểu mẫu và dữ liệu hồ sơ", "userTaskWithView",
						"Như “Việc có biểu mẫu”, biểu mẫu cho xem dữ liệu của hồ sơ từ một nguồn có sẵn.", withView));
	}

	private static ElementTemplate template(String name, String id, String description, List<Property> properties) {
		return ElementTemplate.of(name, id, 1, description, List.of(), "bpmn:UserTask", true, properties);
	}

	private static List<Property> properties(ShippedFiles shipped) {
		return List.of(
				Property.text("Biểu mẫu", "Tên tệp trong forms/<mã quy trình>/, không có đuôi .form.", "",
						Map.of("notEmpty", true, "pattern",
								Map.of("value", "^[a-z0-9-]+$", "message",
										"Chỉ chữ thường không dấu, chữ số, gạch nối.")),
						Property.attribute("camunda:formRef")),
				Property.fixed("deployment", Property.attribute("camunda:formRefBinding")),
				Property.choice("Nhóm được nhận", "Mọi người trong nhóm thấy việc này và có thể nhận.", "office",
						groups(shipped), Property.attribute("camunda:candidateGroups")),
				Property.choice("Thời hạn", "Tính từ khi việc đến, theo lịch làm việc của Sở.",
						"${workingDays.after(department, 3)}", days(), Property.attribute("camunda:dueDate")),
				Property.choice("Bậc thang đôn đốc", "Nhắc và đôn đốc theo loại việc trong bảng bậc thang.", "decision",
						kinds(shipped), Property.extension("deadline.kind")),
				Property.fixed(FormKeeping.KEPT.code(), Property.extension(FormKeeping.PROPERTY)));
	}

	private static List<Choice> groups(ShippedFiles shipped) {
		Stream<Choice> roles = Stream.of(Role.values()).map((role) -> new Choice(role.label(), role.group()));
		Stream<Choice> others = shipped.candidateExpressions()
			.stream()
			.map((expression) -> new Choice(unit(expression), expression));
		return Stream.concat(roles, others).toList();
	}

	/** Heads and members of a unit in a variable; others are shown as they are. */
	private static String unit(String expression) {
		if (expression.matches("\\$\\{(\\w+)},\\$\\{\\1}\\.head")) {
			return "Đơn vị và người đứng đầu trong biến " + expression.replaceAll(",.*|\\W", "");
		}
		String head = expression.endsWith(".head") ? "Người đứng đầu đơn vị trong biến " : "Đơn vị trong biến ";
		return expression.matches("\\$\\{\\w+}(\\.head)?") ? head + expression.replaceAll("\\W|head$", "")
				: "Tính bằng " + expression;
	}

	private static List<Choice> days() {
		return DAYS.stream()
			.map((days) -> new Choice(days + " ngày làm việc", "${workingDays.after(department, " + days + ")}"))
			.toList();
	}

	private static List<Choice> kinds(ShippedFiles shipped) {
		return shipped.ladderKinds().stream().map((kind) -> new Choice(switch (kind) {
			case "decision" -> "Việc Văn phòng, lãnh đạo quyết định";
			case "report" -> "Việc đơn vị nợ: báo cáo, số liệu";
			case "initiative-step" -> "Bước xét sáng kiến";
			default -> kind;
		}, kind)).toList();
	}

}
