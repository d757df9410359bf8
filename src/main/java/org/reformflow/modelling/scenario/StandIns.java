package org.reformflow.modelling.scenario;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.modelling.check.Beans;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Beans of the product's names and types that do nothing but what a scenario tells: the
 * model sees what it sees in the product, and no data is touched.
 */
class StandIns {

	private final Answers answers;

	private final SimulatedTime time;

	private final Trail trail;

	private final Map<String, List<String>> notices;

	private @Nullable String failure;

	/**
	 * @param notices templates that delegates send, by bean
	 */
	StandIns(Answers answers, SimulatedTime time, Trail trail, Map<String, List<String>> notices) {
		this.answers = answers;
		this.time = time;
		this.trail = trail;
		this.notices = notices;
	}

	/** A stand-in for each bean that models may name. */
	DefaultListableBeanFactory of(Beans beans) {
		DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
		beans.types().forEach((name, type) -> {
			Object standIn = standIn(name, type, beans);
			if (standIn != null) {
				factory.registerSingleton(name, standIn);
			}
		});
		return factory;
	}

	private @Nullable Object standIn(String name, Class<?> type, Beans beans) {
		if (JavaDelegate.class.isAssignableFrom(type)) {
			return (JavaDelegate) (execution) -> act(name, execution);
		}
		if (TaskListener.class.isAssignableFrom(type)) {
			return (TaskListener) (task) -> act(name, task.getExecution());
		}
		if (ExecutionListener.class.isAssignableFrom(type)) {
			return (ExecutionListener) (execution) -> act(name, execution);
		}
		return beans.isCallable(name) ? service(name, type) : null;
	}

	/** What the bean, or else the step, is told to do. */
	private void act(String bean, DelegateExecution execution) {
		@Nullable FlowElement element = execution.getBpmnModelElementInstance();
		String label = (element != null) ? Objects.toString(element.getName(), "").replaceAll("\\s+", " ") : "";
		String id = (element != null) ? element.getId() : "";
		Told told = this.answers.next(bean, label + " (" + id + ")", label);
		send(bean, execution);
		if (told == null) {
			return;
		}
		Told broken = told.get("hỏng");
		if (broken != null) {
			this.failure = broken.text();
			throw new IllegalStateException(broken.text());
		}
		Map<String, Told> values = new HashMap<>(told.map());
		Told error = values.remove("lỗi BPMN");
		values.forEach((name, value) -> execution.setVariable(name, this.answers.variable(value)));
		if (error != null) {
			throw new BpmnError(error.text());
		}
	}

	private void send(String bean, DelegateExecution execution) {
		List<String> templates = new ArrayList<>(this.notices.getOrDefault(bean, List.of()));
		if (bean.equals("sendNotice") && execution.getVariable("template") != null) {
			templates.add(execution.getVariable("template").toString());
		}
		this.trail.sent(templates);
	}

	/** The type stays, so that expressions meet the same rules as in the product. */
	private Object service(String name, Class<?> type) {
		ProxyFactory factory = new ProxyFactory();
		factory.setTargetSource(EmptyTargetSource.forClass(type));
		factory.setProxyTargetClass(true);
		factory.addAdvice((MethodInterceptor) (call) -> answer(name, call.getMethod().getName(),
				call.getMethod().getReturnType(), call.getArguments()));
		return factory.getProxy(type.getClassLoader());
	}

	private @Nullable Object answer(String name, String method, Class<?> type, Object[] parameters) {
		if (name.equals("workingDays") && method.equals("after") && parameters[1] instanceof Number days) {
			WorkingCalendar calendar = this.time.calendar();
			return Date.from(calendar.endOf(calendar.plusWorkingDays(this.time.today(), days.intValue())));
		}
		if (method.equals("toString")) {
			return name;
		}
		return this.answers.of(name, method, type);
	}

	/** The cause that a scenario gave to the last failure; forgets it. */
	@Nullable String takeFailure() {
		String taken = this.failure;
		this.failure = null;
		return taken;
	}

}
