package org.reformflow.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.PrimitiveValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;

/**
 * Stores text variables of more than {@value #LONGEST_INLINE} characters as UTF-8 bytes,
 * because the engine's text column ends at 4,000. They stay of type {@code string}
 * everywhere; only queries cannot compare them.
 */
@Component
class LongStrings extends AbstractProcessEnginePlugin {

	static final int LONGEST_INLINE = 2000;

	@Override
	@SuppressWarnings("rawtypes")
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<TypedValueSerializer> serializers = new ArrayList<>();
		if (engine.getCustomPreVariableSerializers() != null) {
			serializers.addAll(engine.getCustomPreVariableSerializers());
		}
		serializers.add(new Serializer());
		engine.setCustomPreVariableSerializers(serializers);
	}

	private static final class Serializer extends PrimitiveValueSerializer<StringValue> {

		Serializer() {
			super(ValueType.STRING);
		}

		@Override
		public String getName() {
			return "longString";
		}

		@Override
		protected boolean canWriteValue(TypedValue value) {
			return value.getValue() instanceof String text && text.length() > LONGEST_INLINE;
		}

		@Override
		public StringValue convertToTypedValue(UntypedValueImpl value) {
			return Variables.stringValue((String) value.getValue(), value.isTransient());
		}

		@Override
		public StringValue readValue(ValueFields fields, boolean asTransientValue) {
			byte[] bytes = fields.getByteArrayValue();
			String text = (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : null;
			return Variables.stringValue(text, asTransientValue);
		}

		@Override
		public void writeValue(StringValue value, ValueFields fields) {
			fields.setByteArrayValue(value.getValue().getBytes(StandardCharsets.UTF_8));
		}

	}

}
