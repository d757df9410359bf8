package org.reformflow.process.form;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditTrail;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmissionCheck;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a submitted form write only its own writable fields, with values that keep the
 * form's rules. A task's values become variables of the task, except those of fields with
 * the property {@code routing}, which gateways read; a start form's become variables of
 * the process instance. Where the model gives a user task the property
 * {@code form.values} = {@code transient}, the values reach the task's listeners and are
 * stored nowhere in the engine, not in its history either: for secrets and long texts.
 * Where it is {@code kept}, the product keeps them besides, as people read them, for the
 * history of the case.
 */
@Component
class FormGuard {

	static final int MAX_SIZE = 500_000;

	private final DeployedForms forms = new DeployedForms();

	private final Map<String, FieldRule> rules;

	private final ObjectProvider<SubmissionCheck> checks;

	private final FormViews views;

	private final KeptAnswers answers;

	private final ObjectProvider<AuditTrail> trail;

	FormGuard(Clock clock, ObjectProvider<SubmissionCheck> checks, FormViews views, KeptAnswers answers,
			ObjectProvider<AuditTrail> trail) {
		this.answers = answers;
		this.trail = trail;
		this.rules = rules(clock);
		this.views = views;
		this.checks = checks;
	}

	private static Map<String, FieldRule> rules(Clock clock) {
		FieldRule flag = (field, value, context) -> {
			if (!value.isBoolean()) {
				throw new Unfit("phải là có hoặc không; hãy đánh dấu lại");
			}
			return value;
		};
		FieldRule one = new OptionRule(false);
		FieldRule several = new OptionRule(true);
		FieldRule text = new TextRule();
		return Map.of("textfield", text, "textarea", text, "number", new NumberRule(), "checkbox", flag, "radio", one,
				"select", one, "checklist", several, "taglist", several, "datetime", new DateRule(clock));
	}

	void submitTask(FormData form, TaskEntity task, Map<String, String> taskProperties, VariableMap submitted) {
		if (task.isSuspended()) {
			throw new Refusal("Việc này đang tạm dừng nên chưa xử lý được; hãy chờ đến khi được cho làm tiếp.");
		}
		Map<String, FormPart> parts = this.forms.of(form);
		Accepted result = accept(parts, submitted, task, this.views.of(taskProperties, task));
		ObjectNode accepted = result.values();
		Map<String, Object> values = JsonValues.toJavaValues(accepted);
		this.checks.orderedStream().forEach((check) -> check.check(task, taskProperties, values));
		this.trail.getObject().note(SubmissionNote.of(task, parts, accepted));
		FormKeeping keeping = FormKeeping.of(taskProperties);
		if (keeping == FormKeeping.KEPT) {
			this.answers.keep(task, AnswerWords.of(parts, accepted, result.context()));
		}
		write(accepted, (key, value) -> {
			if (isRouting(parts.get(key))) {
				task.getExecution().setVariable(key, JsonValues.toVariable(value));
			}
			else {
				task.setVariableLocal(key, JsonValues.toVariable(value, keeping != FormKeeping.VARIABLES));
			}
		});
	}

	void submitStart(FormData form, ExecutionEntity instance, Map<String, String> startProperties,
			VariableMap submitted) {
		Map<String, FormPart> parts = this.forms.of(form);
		boolean unstored = FormKeeping.of(startProperties) == FormKeeping.TRANSIENT;
		ObjectNode accepted = accept(parts, submitted, instance, this.views.of(startProperties, null)).values();
		this.trail.getObject().noteAtEnd(SubmissionNote.of(instance, parts, accepted));
		write(accepted, (key, value) -> instance.setVariable(key,
				JsonValues.toVariable(value, unstored && !isRouting(parts.get(key)))));
	}

	private static boolean isRouting(@Nullable FormPart part) {
		return part instanceof FormPart.Field field && field.isRouting();
	}

	private Accepted accept(Map<String, FormPart> parts, VariableMap submitted, VariableScope scope,
			Map<String, JsonNode> view) {
		Problems problems = new Problems();
		ObjectNode values = read(parts, submitted, problems);
		problems.refuseIfAny();
		FormContext context = new FormContext(scope, view,
				Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine(), values);
		ObjectNode accepted = new FormCheck(this.rules, problems).accept(parts, values, kept(parts, context),
				Place.FORM, context);
		problems.refuseIfAny();
		return new Accepted(accepted, context);
	}

	private record Accepted(ObjectNode values, FormContext context) {

	}

	private static ObjectNode read(Map<String, FormPart> parts, VariableMap submitted, Problems problems) {
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		long size = 0;
		for (String key : submitted.keySet()) {
			TypedValue value = submitted.getValueTyped(key);
			size += JsonValues.size(value);
			if (size > MAX_SIZE) {
				throw new Refusal(String.format(TextRule.VIETNAMESE,
						"Biểu mẫu chưa gửi được: nội dung dài quá %,d " + "ký tự; hãy rút ngắn hoặc đính kèm tệp.",
						MAX_SIZE));
			}
			try {
				values.set(key, JsonValues.ofSubmitted(value));
			}
			catch (Unfit ex) {
				String label = (parts.get(key) != null) ? parts.get(key).label() : key;
				problems.add(Place.FORM.part(label, key), ex.problem());
			}
		}
		return values;
	}

	/**
	 * The lists and objects that the form was filled with; plain variables stay unasked.
	 */
	private static ObjectNode kept(Map<String, FormPart> parts, FormContext context) {
		ObjectNode kept = JsonNodeFactory.instance.objectNode();
		parts.forEach((key, part) -> {
			if (!(part instanceof FormPart.Field)) {
				kept.set(key, context.variable(key));
			}
		});
		return kept;
	}

	private static void write(ObjectNode accepted, BiConsumer<String, JsonNode> target) {
		CommandContext command = Context.getCommandContext();
		boolean logged = command.isUserOperationLogEnabled();
		command.enableUserOperationLog();
		try {
			accepted.properties().forEach((each) -> target.accept(each.getKey(), each.getValue()));
		}
		finally {
			command.setLogUserOperationEnabled(logged);
		}
	}

}
