using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Writes what an operation costs into the extensions of its response: as <c>cost</c>, and as <c>operationCost</c> for
/// clients of Hot Chocolate.
/// </summary>
internal static class CostExtension
{
    public static void Write(JsonBuffer buffer, CostMetrics cost)
    {
        buffer.WriteRaw("\"extensions\":{\"cost\":"u8);
        WriteMetrics(buffer, cost);
        buffer.WriteRaw(",\"operationCost\":"u8);
        WriteMetrics(buffer, cost);
        buffer.WriteRaw("}"u8);
    }

    private static void WriteMetrics(JsonBuffer buffer, CostMetrics cost)
    {
        buffer.WriteRaw("{\"fieldCost\":"u8);
        buffer.WriteNumber(cost.FieldCost);
        buffer.WriteRaw(",\"typeCost\":"u8);
        buffer.WriteNumber(cost.TypeCost);
        buffer.WriteRaw("}"u8);
    }
}
