# Yours. Nothing here is secret.
account_id        = "111111111111"
github_repository = "lomash-wood/lomash-wood"
zone_name         = "lomashwood.example"
shop_names        = ["www.lomashwood.example", "lomashwood.example"]
origin_name       = "origin.lomashwood.example"
mail_from         = "Lomash Wood <hello@lomashwood.example>"
alarm_emails      = ["operations@lomashwood.example"]
staff_networks    = []
