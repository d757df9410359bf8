package org.reformflow.security;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.ModelBean;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Finds beans by name, if they are marked for models, delegates or listeners. */
class ModelBeanResolver extends ELResolver {

	private final BeanFactory beans;

	ModelBeanResolver(BeanFactory beans) {
		this.beans = beans;
	}

	static boolean isVisible(Object bean) {
		return bean instanceof JavaDelegate || bean instanceof TaskListener || bean instanceof ExecutionListener
				|| AnnotatedElementUtils.hasAnnotation(AopUtils.getTargetClass(bean), ModelBean.class);
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		if (base == null && this.beans.containsBean(property.toString())) {
			Object bean = this.beans.getBean(property.toString());
			if (isVisible(bean)) {
				context.setPropertyResolved(true);
				return bean;
			}
		}
		return null;
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		if (base == null && this.beans.containsBean(property.toString())) {
			throw new PropertyNotWritableException("Beans cannot be set: " + property);
		}
	}

	@Override
	public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		return Object.class;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return Collections.emptyIterator();
	}

}
