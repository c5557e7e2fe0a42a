using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>Writes what an operation costs into the extensions of its response, where Hot Chocolate has it.</summary>
internal static class CostExtension
{
    public static void Write(JsonBuffer buffer, CostMetrics cost)
    {
        buffer.WriteRaw("\"extensions\":{\"operationCost\":{\"fieldCost\":"u8);
        buffer.WriteNumber(cost.FieldCost);
        buffer.WriteRaw(",\"typeCost\":"u8);
        buffer.WriteNumber(cost.TypeCost);
        buffer.WriteRaw("}}"u8);
    }
}
