package org.reformflow.reporting.issue;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReports;

import org.springframework.stereotype.Component;

/**
 * Process {@code periodic-report}: one instance for each period of a department; its
 * business key is the period's id.
 */
@Component
class PeriodicReportProcess {

	static final String KEY = "periodic-report";

	static final ProcessVariable<String> PERIOD_ID = ProcessVariable.string("periodId");

	private static final String COLLECTED = "allUnitReportsIn";

	private final RuntimeService runtime;

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final AsSystem asSystem;

	PeriodicReportProcess(RuntimeService runtime, ReportPeriods periods, DepartmentReports reports, AsSystem asSystem) {
		this.runtime = runtime;
		this.periods = periods;
		this.reports = reports;
		this.asSystem = asSystem;
	}

	/** Opens a period and starts its report, unless somebody did so before. */
	void start(String department, ReportPeriod period) {
		OpenPeriod open = this.periods.open(department, period.calendar(), period.id());
		if (this.reports.find(open.id()).isEmpty()) {
			this.asSystem.run(() -> this.runtime.createProcessInstanceByKey(KEY)
				.processDefinitionWithoutTenantId()
				.businessKey(open.id())
				.setVariable(DepartmentTenants.DEPARTMENT.name(), department)
				.setVariable(PERIOD_ID.name(), open.id())
				.execute());
		}
	}

	/**
	 * All units have handed in.
	 * @return whether the report was waiting for them
	 */
	boolean collected(String period) {
		return this.asSystem.call(() -> {
			List<Execution> waiting = this.runtime.createExecutionQuery()
				.messageEventSubscriptionName(COLLECTED)
				.processInstanceBusinessKey(period)
				.list();
			waiting.forEach((execution) -> this.runtime.messageEventReceived(COLLECTED, execution.getId()));
			return !waiting.isEmpty();
		});
	}

}
