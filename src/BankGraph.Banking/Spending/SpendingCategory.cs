namespace BankGraph.Banking.Spending;

/// <summary>What money was for.</summary>
public enum SpendingCategory
{
    /// <summary>Wages and whatever else arrives.</summary>
    Income,

    /// <summary>Rent, and what a home costs.</summary>
    Housing,

    /// <summary>Electricity, water, gas, telephone, internet.</summary>
    Utilities,

    /// <summary>Food that is cooked at home.</summary>
    Groceries,

    /// <summary>Restaurants and cafés.</summary>
    EatingOut,

    /// <summary>Trains, buses, cars.</summary>
    Transport,

    /// <summary>Clothes, furniture, devices.</summary>
    Shopping,

    /// <summary>Doctors and pharmacies.</summary>
    Health,

    /// <summary>Sports, culture, travel.</summary>
    Leisure,

    /// <summary>Insurance.</summary>
    Insurance,

    /// <summary>Schools and courses.</summary>
    Education,

    /// <summary>Money taken out in cash.</summary>
    Cash,

    /// <summary>Money sent to others without saying what for.</summary>
    Transfers,

    /// <summary>Between accounts of one's own: neither income nor expense.</summary>
    OwnAccounts,

    /// <summary>Everything else.</summary>
    Other,
}
