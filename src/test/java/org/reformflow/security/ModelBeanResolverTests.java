package org.reformflow.security;

import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.reformflow.process.ModelBean;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelBeanResolverTests {

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private final ModelExpressions expressions = new ModelExpressions(this.beans);

	@Test
	void markedBeansAreCalled() {
		this.beans.addBean("greeting", new Greeting());

		assertThat(evaluate("${greeting.to('Lan')}")).isEqualTo("Chào Lan");
		assertThat(evaluate("${greeting.word}")).isEqualTo("Chào");
		assertThat(evaluate("${greeting.times('3')}")).isEqualTo(3L);
		assertThat(evaluate("${greeting.place.name}")).isEqualTo("Sở");
		assertThat(evaluate("${greeting.names.size()}")).isEqualTo(1);
	}

	@Test
	void markedBeansGiveNoWayToReflection() {
		this.beans.addBean("greeting", new Greeting());

		assertRefused("${greeting.getClass()}");
		assertRefused("${greeting.class}");
		assertRefused("${greeting.notify()}");
	}

	@Test
	void delegatesAreVisible() {
		JavaDelegate delegate = (execution) -> {
		};
		this.beans.addBean("delegate", delegate);

		assertThat(evaluate("${delegate}")).isSameAs(delegate);
	}

	@Test
	void otherBeansAreInvisible() {
		this.beans.addBean("builder", new StringBuilder("x"));

		assertRefused("${builder}");
		assertRefused("${builder.length()}");
	}

	private Object evaluate(String expression) {
		return this.expressions.createValueExpression(expression).getValue(this.expressions.getElContext(null));
	}

	private void assertRefused(String expression) {
		assertThatExceptionOfType(ELException.class).isThrownBy(() -> evaluate(expression));
	}

	@ModelBean
	static class Greeting {

		public String to(String name) {
			return getWord() + " " + name;
		}

		public long times(long count) {
			return count;
		}

		public Place getPlace() {
			return new Place("Sở");
		}

		public List<String> getNames() {
			return List.of("Lan");
		}

		public String getWord() {
			return "Chào";
		}

	}

	private record Place(String name) {
	}

}
