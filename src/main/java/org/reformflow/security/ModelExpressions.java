package org.reformflow.security;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

import org.springframework.beans.factory.BeanFactory;

/**
 * What expressions of models, decisions and filters may reach: variables,
 * {@code execution}, {@code task}, beans marked for models and plain values. Everything
 * else, reflection first of all, is refused.
 */
class ModelExpressions extends JuelExpressionManager {

	private final BeanFactory beansOfModels;

	ModelExpressions(BeanFactory beansOfModels) {
		this.beansOfModels = beansOfModels;
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new MockElResolver());
		resolver.add(new ModelBeanResolver(this.beansOfModels));
		resolver.add(new ArrayELResolver(true));
		resolver.add(new MemberResolver());
		return resolver;
	}

}
