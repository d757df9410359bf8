package org.reformflow.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

/**
 * No expressions in queries that a person sends, only harmless ones in stored filters,
 * and no conditions on variables for ordinary staff: each answer would tell a bit of a
 * value that they may not read.
 */
class QueryRules {

	private static final Set<String> SUPERVISION = Set.of(Role.SUPERVISOR.group(), Role.ANALYST.group(),
			Role.ADMINISTRATOR.group());

	private static final Pattern HARMLESS = Pattern.compile(
			"\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(\\.\\w+\\(\\d{0,5}\\))*)\\s*}");

	void check(AbstractQuery<?, ?> query, Authentication person) {
		List<? extends AbstractQuery<?, ?>> parts = partsOf(query);
		if (parts.stream().anyMatch((part) -> !part.getExpressions().isEmpty())) {
			throw new Refusal("Không dùng biểu thức ${…} trong tìm kiếm. Hãy nhập giá trị cụ thể.");
		}
		if (parts.stream().anyMatch(QueryRules::asksForVariables) && !supervises(person)) {
			throw new Refusal("Không tìm theo biến của quy trình. Hãy tìm theo tên việc, hạn hoặc người xử lý.");
		}
	}

	void checkStored(@Nullable Object filter) {
		if (filter instanceof FilterEntity entity && entity.getQuery() instanceof AbstractQuery<?, ?> query
				&& partsOf(query).stream()
					.flatMap((part) -> part.getExpressions().values().stream())
					.anyMatch((expression) -> !HARMLESS.matcher(expression).matches())) {
			throw new Refusal("Bộ lọc chỉ được dùng ${ currentUser() }, ${ currentUserGroups() }, ${ now() } "
					+ "và ${ dateTime()… }.");
		}
	}

	private static List<? extends AbstractQuery<?, ?>> partsOf(AbstractQuery<?, ?> query) {
		if (query instanceof TaskQueryImpl tasks) {
			return tasks.getQueries();
		}
		if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
			return tasks.getQueries();
		}
		if (query instanceof ProcessInstanceQueryImpl instances) {
			return instances.getQueries();
		}
		if (query instanceof HistoricProcessInstanceQueryImpl instances) {
			return instances.getQueries();
		}
		return List.of(query);
	}

	private static boolean asksForVariables(AbstractQuery<?, ?> query) {
		if (query instanceof TaskQueryImpl tasks) {
			return !tasks.getVariables().isEmpty();
		}
		if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
			return !tasks.getVariables().isEmpty();
		}
		if (query instanceof HistoricVariableInstanceQueryImpl variables) {
			return variables.getQueryVariableValue() != null;
		}
		if (query instanceof HistoricProcessInstanceQueryImpl instances) {
			return !instances.getQueryVariableNameToValuesMap().isEmpty()
					|| !instances.getQueryVariableValues().isEmpty();
		}
		return query instanceof AbstractVariableQueryImpl<?, ?> other && !other.getQueryVariableValues().isEmpty();
	}

	private static boolean supervises(Authentication person) {
		return person.getGroupIds() != null && person.getGroupIds().stream().anyMatch(SUPERVISION::contains);
	}

}
