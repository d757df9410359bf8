package org.reformflow.security;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.ReadableInstant;

/**
 * Which methods expressions may call on which objects, by name. A property {@code x} is
 * allowed like its getter. Types that are not listed have no members.
 */
final class MemberRules {

	private static final String READ_VARIABLES = "hasVariable|hasVariableLocal|getVariable|getVariableLocal";

	private static final List<Rule> RULES = List.of(
			rule(DelegateExecution.class, READ_VARIABLES + "|setVariable|setVariableLocal|removeVariable"
					+ "|get(Id|ProcessInstanceId|ProcessDefinitionId|BusinessKey|ProcessBusinessKey|TenantId|ParentId"
					+ "|CurrentActivityId|CurrentActivityName|ActivityInstanceId|EventName)|setProcessBusinessKey"),
			rule(DelegateTask.class, READ_VARIABLES + "|setVariable|setVariableLocal|removeVariable"
					+ "|get(Id|Name|Description|Assignee|Owner|Priority|DueDate|FollowUpDate|CreateTime|TenantId"
					+ "|TaskDefinitionKey|ProcessInstanceId|ProcessDefinitionId|ExecutionId|EventName|Execution)"
					+ "|set(Name|Description|Priority|DueDate|FollowUpDate)"),
			rule(String.class,
					"length|isEmpty|isBlank|contains|startsWith|endsWith|equals|equalsIgnoreCase|concat"
							+ "|toLowerCase|toUpperCase|trim|strip|substring|indexOf|replace|toString|compareTo"),
			rule(Number.class, "(int|long|double)Value|equals|compareTo|toString"),
			rule(Boolean.class, "booleanValue|equals|toString"), rule(Enum.class, "name|equals|toString"),
			rule(Collection.class, "size|isEmpty|contains|containsAll|get|indexOf|toString"),
			rule(Map.class, "size|isEmpty|containsKey|get|getOrDefault|keySet|values|toString"),
			rule(Optional.class, "isPresent|isEmpty|get|orElse"),
			rule(Date.class, "getTime|before|after|equals|compareTo|toInstant|toString"),
			rule(TemporalAccessor.class, "(plus|minus|with|to|at|is|get)\\w*|equals|compareTo|truncatedTo"),
			rule(TemporalAmount.class, "(plus|minus|to|is|get)\\w*|equals|compareTo"),
			rule(ReadableInstant.class, "(plus|minus|with|to|is)\\w*|get(Millis|Year|MonthOfYear|DayOf\\w+)|equals"),
			rule(SpinJsonNode.class,
					"prop|hasProp|value|(string|number|bool)Value|elements|fieldNames|is\\w+|toString"));

	private MemberRules() {
	}

	static boolean allowMethod(Object base, String name) {
		if (ModelBeanResolver.isVisible(base)) {
			return !name.matches("getClass|isClass|wait|notify|notifyAll|hashCode|finalize|clone");
		}
		return RULES.stream().anyMatch((rule) -> rule.allows(base, name)) || isRecordOfOurs(base, name);
	}

	static boolean allowProperty(Object base, String name) {
		String capital = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
		return !"class".equals(name) && (allowMethod(base, "get" + capital) || allowMethod(base, "is" + capital)
				|| isRecordOfOurs(base, name));
	}

	/** Records of ours are values: their components may be read. */
	private static boolean isRecordOfOurs(Object base, String name) {
		return base instanceof Record && base.getClass().getName().startsWith("org.reformflow.")
				&& List.of(base.getClass().getRecordComponents())
					.stream()
					.anyMatch((component) -> component.getName().equals(name));
	}

	private static Rule rule(Class<?> type, String methods) {
		return new Rule(type, Pattern.compile(methods));
	}

	private record Rule(Class<?> type, Pattern methods) {

		boolean allows(Object base, String name) {
			return this.type.isInstance(base) && this.methods.matcher(name).matches() && !name.equals("getClass");
		}

	}

}
